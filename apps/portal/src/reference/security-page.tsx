import { count } from '../shell/figures.ts'
import type { SecuritySchemeDocument } from './documentation.ts'
import { securityAt } from './place.ts'
import type { Security } from './read.ts'
import { ReferencePage } from './reference-page.tsx'
import type { ReferenceProps } from './reference-props.ts'
import { SecurityUses, type SecurityUse } from './security-uses.tsx'
import { SecurityScheme } from './security-view.tsx'

export type SecurityPageProps = ReferenceProps & {
  securitySchemes: SecuritySchemeDocument[]
  /** How many operations ask for what; unknown for what an earlier release built. */
  totals?: Pick<NonNullable<Security['uses']>, 'byScheme' | 'none'>
  uses: SecurityUse[]
}

export function SecurityPage(props: SecurityPageProps) {
  const { place, title, securitySchemes, totals, uses } = props
  const about = `How callers of ${title} prove who they are.`
  return (
    <ReferencePage
      reference={props}
      pageIn={securityAt}
      name="Security"
      about={about}
      head={<p className="lead">{about}</p>}
    >
      {securitySchemes.length === 0 && (
        <p>The description names no security scheme: it does not say what a caller needs.</p>
      )}
      {securitySchemes.map((scheme) => (
        <SecurityScheme
          key={scheme.name}
          scheme={scheme}
          place={place}
          total={totals && (new Map(Object.entries(totals.byScheme)).get(scheme.name) ?? 0)}
          uses={uses.filter((use) => use.scheme === scheme.name)}
        />
      ))}
      {totals && totals.none > 0 && securitySchemes.length > 0 && (
        <section aria-label="Without security" className="security-scheme">
          <p className="open-to-all">
            {count(totals.none, 'operation')} can be called by anyone, without any of these.
          </p>
          <SecurityUses uses={uses.filter((use) => use.scheme === undefined)} place={place} />
        </section>
      )}
    </ReferencePage>
  )
}
