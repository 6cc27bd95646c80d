import { markdownTwin } from '../addresses.ts'
import { Meta } from '../frame/meta.tsx'
import { count } from '../shell/figures.ts'
import type { SecuritySchemeDocument } from './documentation.ts'
import { securityAt, type Place } from './place.ts'
import type { Security } from './read.ts'
import { ReferenceHead } from './reference-head.tsx'
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
  uses?: NonNullable<Security['uses']>
}

export function SecurityPage(props: SecurityPageProps) {
  const { place, title, isPublic, versions, securitySchemes, uses } = props
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
          <SecurityScheme key={scheme.name} scheme={scheme} uses={uses?.byScheme[scheme.name]} />
        ))}
        {uses && uses.none > 0 && (
          <p className="open-to-all">
            {count(uses.none, 'operation')} can be called by anyone, without any of these.
          </p>
        )}
      </article>
    </div>
  )
}
