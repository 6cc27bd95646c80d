import type { ReactNode } from 'react'
import { markdownTwin } from '../addresses.ts'
import { Meta } from '../frame/meta.tsx'
import type { Place } from './place.ts'
import { ReferenceHead } from './reference-head.tsx'
import type { ReferenceProps } from './reference-props.ts'

type Props = {
  reference: ReferenceProps
  /** The address of the same page in a version. */
  pageIn: (place: Place) => string
  /** What the page shows: its heading. */
  name: string
  /** The page among others, in a browser's tab or in what a search engine finds. */
  fullName?: string
  /** What it is about, for whoever is sent a link to it. */
  about: string
  /** The sort of what is shown. */
  eyebrow?: string
  /** The overview is its own crumb, and its Markdown has a name of its own. */
  isOverview?: boolean
  /** Below the heading. */
  head?: ReactNode
  /** Beside the page. */
  side?: ReactNode
  children: ReactNode
}

/** The frame of a reference page: what it says of itself, its head, and what is beside it. */
export function ReferencePage({
  reference: { place, origin, title, isPublic, versions },
  pageIn,
  name,
  fullName = `${name} · ${title}`,
  about,
  eyebrow,
  isOverview = false,
  head,
  side,
  children,
}: Props) {
  const address = pageIn(place)
  const twin = markdownTwin(isOverview ? `${address}/overview` : address)
  return (
    <div className={`page reference${side ? ' with-side' : ''}`}>
      <Meta
        title={fullName}
        description={about}
        canonical={`${origin}${address}`}
        markdown={twin}
        isPublic={isPublic}
      />
      <article>
        <ReferenceHead
          place={place}
          title={title}
          versions={versions}
          pageIn={pageIn}
          {...(eyebrow && { eyebrow })}
          name={name}
          isOverview={isOverview}
          twin={twin}
        >
          {head}
        </ReferenceHead>
        {children}
      </article>
      {side}
    </div>
  )
}
