import { changelogPage, descriptionDownload } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import { bytes } from '../shell/figures.ts'
import { mailAddress, safeAddress } from '../shell/safe-address.ts'
import { Time } from '../shell/time.tsx'
import type { Documentation, DocumentationFileName } from './documentation.ts'
import { fileAt, securityAt, type Place } from './place.ts'
import { schemeInWords } from './security-words.ts'
import { Servers } from './servers.tsx'

export type Facts = Pick<
  Documentation,
  | 'servers'
  | 'securitySchemes'
  | 'contact'
  | 'license'
  | 'termsOfService'
  | 'externalDocs'
  | 'files'
> & {
  version: Pick<
    Version,
    | 'status'
    | 'latest'
    | 'score'
    | 'reached'
    | 'format'
    | 'sizeBytes'
    | 'publishedAt'
    | 'specification'
  >
}

const fileNames: Partial<Record<DocumentationFileName, string>> = {
  'postman.json': 'Postman collection',
  'llms.txt': 'llms.txt',
  'llms-full.txt': 'llms-full.txt',
  'changelog.md': 'Changelog as Markdown',
}

/** What stands beside a version: its description to take away, where it is served, how to get in. */
export function VersionFacts({ place, facts }: { place: Place; facts: Facts }) {
  const { servers, securitySchemes, version } = facts
  return (
    <aside className="facts" aria-label="About this version">
      {servers.length > 0 && (
        <>
          <h2>Servers</h2>
          <Servers servers={servers} />
        </>
      )}
      <h2>Security</h2>
      {securitySchemes.length > 0 ? (
        <ul className="plain-list">
          {securitySchemes.map((scheme) => (
            <li key={scheme.name}>{schemeInWords(scheme)}</li>
          ))}
          <li>
            <a href={securityAt(place)}>How to get in</a>
          </li>
        </ul>
      ) : (
        <p>The description names no security scheme.</p>
      )}
      <Downloads place={place} facts={facts} />
      <People facts={facts} />
      <h2>Published</h2>
      <p>
        <Time at={version.publishedAt} />
        <br />
        <a href={changelogPage(place.org, place.api)}>Changelog</a>
        <br />
        <span className="quiet-text">OpenAPI {version.specification}</span>
      </p>
    </aside>
  )
}

function Downloads({ place, facts: { version, files } }: { place: Place; facts: Facts }) {
  const download = (form?: 'json' | 'yaml') =>
    descriptionDownload(place.org, place.api, place.version, form)
  return (
    <>
      <h2>Take away</h2>
      <ul className="plain-list">
        <li>
          <a href={download()} download>
            The description as it was given
          </a>{' '}
          <span className="quiet-text">
            {version.format.toUpperCase()}, {bytes(version.sizeBytes)}
          </span>
        </li>
        <li>
          <a href={download('json')} download>
            JSON
          </a>
        </li>
        <li>
          <a href={download('yaml')} download>
            YAML
          </a>
        </li>
        {files.map(
          ({ name, bytes: size }) =>
            fileNames[name] && (
              <li key={name}>
                <a href={fileAt(place, name)}>{fileNames[name]}</a>{' '}
                <span className="quiet-text">{bytes(size)}</span>
              </li>
            ),
        )}
      </ul>
    </>
  )
}

/** Whom the description names, and on what terms. */
function People({ facts: { contact, license, termsOfService, externalDocs } }: { facts: Facts }) {
  const name = contact && (contact.name ?? contact.email ?? contact.url)
  const terms = safeAddress(termsOfService)
  const docs = safeAddress(externalDocs?.url)
  return (
    <>
      {name && (
        <>
          <h2>Contact</h2>
          <p>
            <Outside address={mailAddress(contact.email) ?? safeAddress(contact.url)} name={name} />
          </p>
        </>
      )}
      {(license || terms) && (
        <>
          <h2>Terms</h2>
          {license && (
            <p>
              <Outside address={safeAddress(license.url)} name={license.name} />
              {license.identifier && license.identifier !== license.name && (
                <span className="quiet-text"> {license.identifier}</span>
              )}
            </p>
          )}
          {terms && (
            <p>
              <Outside address={terms} name="Terms of service" />
            </p>
          )}
        </>
      )}
      {docs && (
        <>
          <h2>Elsewhere</h2>
          <p>
            <Outside address={docs} name={externalDocs?.description ?? 'More documentation'} />
          </p>
        </>
      )}
    </>
  )
}

function Outside({ address, name }: { address: string | undefined; name: string }) {
  if (!address) return name
  return (
    <a href={address} rel="noopener noreferrer nofollow ugc">
      {name}
    </a>
  )
}
