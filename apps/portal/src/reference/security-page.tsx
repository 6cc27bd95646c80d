import { markdownTwin } from '../addresses.ts'
import { Meta } from '../frame/meta.tsx'
import { count } from '../shell/figures.ts'
import type { SecuritySchemeDocument } from './documentation.ts'
import { securityAt, type Place } from './place.ts'
import type { Security } from './read.ts'
import { ReferenceHead } from './reference-head.tsx'
import { SecurityUses, type SecurityUse } from './security-uses.tsx'
import { SecurityScheme } from './security-view.tsx'
import type { Switchable } from './version-switch.tsx'

export type SecurityPageProps = {
  place: Place
  /** Of the portal, for what is read elsewhere. */
  origin: string
  title: string
  isPublic: boolean
  versions: Switchable[]
  securitySchemes: SecuritySchemeDocument[]
  /** How many operations ask for what; unknown for what an earlier release built. */
  totals?: Pick<NonNullable<Security['uses']>, 'byScheme' | 'none'>
  uses: SecurityUse[]
}

export function SecurityPage(props: SecurityPageProps) {
  const { place, title, isPublic, versions, securitySchemes, totals, uses } = props
  const address = securityAt(place)
  return (
    <div className="page reference">
      <Meta
        title={`Security · ${title}`}
        description={`How callers of ${title} prove who they are.`}
        canonical={`${props.origin}${address}`}
        markdown={markdownTwin(address)}
        isPublic={isPublic}
      />
      <article>
        <ReferenceHead
          place={place}
          title={title}
          versions={versions}
          pageIn={securityAt}
          name="Security"
        >
          <p className="lead">How callers of {title} prove who they are.</p>
        </ReferenceHead>
        {securitySchemes.length === 0 && <p>The description names no security scheme.</p>}
        {securitySchemes.map((scheme) => (
          <SecurityScheme
            key={scheme.name}
            scheme={scheme}
            place={place}
            total={totals && (new Map(Object.entries(totals.byScheme)).get(scheme.name) ?? 0)}
            uses={uses.filter((use) => use.scheme === scheme.name)}
          />
        ))}
        {totals && totals.none > 0 && (
          <section aria-label="Without security" className="security-scheme">
            <p className="open-to-all">
              {count(totals.none, 'operation')} can be called by anyone, without any of these.
            </p>
            <SecurityUses uses={uses.filter((use) => use.scheme === undefined)} place={place} />
          </section>
        )}
      </article>
    </div>
  )
}
