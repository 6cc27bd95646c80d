import type { ReactNode } from 'react'

/** The permanent address of a place on the page, seen when the pointer or the focus is there. */
export function Permalink({ id, name }: { id: string; name: string }) {
  return (
    <a className="anchor" href={`#${id}`} aria-label={`Link to ${name}`}>
      #
    </a>
  )
}

type HeadingProps = {
  level: 2 | 3 | 4
  id: string
  /** What the link leads to, where the heading is more than a text. */
  name?: string
  children: ReactNode
}

/** A heading that can be linked to. */
export function Heading({ level, id, name, children }: HeadingProps) {
  const Element = `h${level}` as const
  return (
    <div className="heading">
      <Element id={id}>{children}</Element>
      <Permalink id={id} name={name ?? (typeof children === 'string' ? children : id)} />
    </div>
  )
}
