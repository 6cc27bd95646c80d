import { LRUCache } from 'lru-cache'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** Of what parts were made from and of what was written, together. */
const charactersMax = 24_000_000

const written = new LRUCache<string, string>({
  maxSize: charactersMax,
  sizeCalculation: (html, key) => html.length + key.length,
})

type Props<Of extends object> = {
  /** What it is called among the parts that are written once. */
  name: string
  part: ComponentType<Of>
  /** All that the part is made from, as JSON can say it. */
  of: Of
}

/**
 * A large part of a page that reads the same for everybody who may read it: it is written once, and found again
 * by all that it is made from. So nothing has to be thrown away when something changes.
 */
export function WrittenOnce<Of extends object>({ name, part: Part, of }: Props<Of>) {
  const key = `${name} ${JSON.stringify(of)}`
  let html = written.get(key)
  if (html === undefined) {
    html = renderToStaticMarkup(<Part {...of} />)
    written.set(key, html)
  }
  return <div className="written" dangerouslySetInnerHTML={{ __html: html }} />
}
