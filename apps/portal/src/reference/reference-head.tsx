import type { ReactNode } from 'react'
import { apiPage, catalogPage, markdownTwin } from '../addresses.ts'
import { Breadcrumbs } from '../shell/breadcrumbs.tsx'
import { overviewAt, type Place } from './place.ts'
import { VersionSwitch, type Switchable } from './version-switch.tsx'

type Props = {
  place: Place
  title: string
  versions: Switchable[]
  pageIn: (place: Place) => string
  /** What the page shows, above its name. */
  eyebrow?: string
  name: ReactNode
  /** The overview is its own crumb. */
  isOverview?: boolean
  twin?: string
  children?: ReactNode
}

/** The head of each page of a reference: the way here, the version, the name, and the Markdown. */
export function ReferenceHead({
  place,
  title,
  versions,
  pageIn,
  eyebrow,
  name,
  isOverview = false,
  twin = markdownTwin(pageIn(place)),
  children,
}: Props) {
  return (
    <header className="page-head reference-head">
      <div className="reference-way">
        <Breadcrumbs
          crumbs={[
            { name: 'Catalog', page: catalogPage(place.org) },
            { name: title, page: apiPage(place.org, place.api) },
            ...(isOverview ? [] : [{ name: 'Reference', page: overviewAt(place) }]),
          ]}
        />
        <VersionSwitch place={place} versions={versions} pageIn={pageIn} />
        <a className="markdown-link" href={twin} type="text/markdown">
          Markdown
        </a>
      </div>
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{name}</h1>
      {children}
    </header>
  )
}
