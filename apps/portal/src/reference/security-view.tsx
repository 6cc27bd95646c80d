import { Markdown } from '../markdown/markdown.tsx'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import { safeAddress } from '../shell/safe-address.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import type { SecuritySchemeDocument } from './documentation.ts'
import { own, ownText } from './json-schema.ts'
import { Heading } from './permalink.tsx'
import type { Place } from './place.ts'
import { schemeId } from './security-needs.tsx'
import { SecurityUses, type SecurityUse } from './security-uses.tsx'
import { credentialOf, flowsOf, schemeInWords, type Flow } from './security-words.ts'

type Props = {
  scheme: SecuritySchemeDocument
  place: Place
  /** How many operations ask for it; unknown for what an earlier release built. */
  total: number | undefined
  uses: SecurityUse[]
}

/** A security scheme: what it asks for, where that goes in a request, and how to come by it. */
export function SecurityScheme({ scheme: document, place, total, uses }: Props) {
  const { name, scheme } = document
  const id = schemeId(name)
  const credential = credentialOf(document)
  const description = ownText(scheme, 'description')
  const discovery = ownText(scheme, 'openIdConnectUrl') ?? ownText(scheme, 'oauth2MetadataUrl')
  return (
    <section aria-labelledby={id} className="security-scheme">
      <Heading level={2} id={id} name={name}>
        {name}
      </Heading>
      <p>
        {schemeInWords(document)}.{' '}
        {own(scheme, 'deprecated') === true && <Badge tone="warning">deprecated</Badge>}
      </p>
      {description && <Markdown text={description} />}
      {credential && (
        <p className="credential">
          <code>{credential}</code> <CopyButton text={credential} label="Copy the credential" />
        </p>
      )}
      {discovery && (
        <p>
          It describes itself at <Address address={discovery} />.
        </p>
      )}
      {flowsOf(document).map((flow) => (
        <FlowView key={flow.name} flow={flow} />
      ))}
      {total !== undefined && (
        <p className="quiet-text">
          {total === 1
            ? 'One operation asks for it.'
            : total
              ? `${count(total, 'operation')} ask for it.`
              : 'No operation asks for it.'}
        </p>
      )}
      <SecurityUses uses={uses} place={place} />
    </section>
  )
}

function FlowView({ flow: { name, addresses, scopes } }: { flow: Flow }) {
  return (
    <section className="flow" aria-label={name}>
      <h3>{name}</h3>
      <dl className="facts-list">
        {addresses.map(({ name: of, address }) => (
          <div key={of}>
            <dt>{of}</dt>
            <dd>
              <Address address={address} />
            </dd>
          </div>
        ))}
      </dl>
      {scopes.length > 0 && (
        <div className="table-scroll" role="group" aria-label={`Scopes: ${name}`} tabIndex={0}>
          <table className="scopes">
            <thead>
              <tr>
                <th scope="col">Scope</th>
                <th scope="col">What it permits</th>
              </tr>
            </thead>
            <tbody>
              {scopes.map((scope) => (
                <tr key={scope.name}>
                  <td>
                    <code>{scope.name}</code>
                  </td>
                  <td>{scope.description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** An address of somebody else: a link where it is safe to follow, else its text. */
function Address({ address }: { address: string }) {
  const safe = safeAddress(address)
  return safe ? (
    <a href={safe} rel="noopener noreferrer nofollow ugc">
      <code>{address}</code>
    </a>
  ) : (
    <code>{address}</code>
  )
}
