import { catalogPage, withQuery } from '../addresses.ts'

/** The tags of an API; each leads to the others that carry it. */
export function Tags({ org, tags }: { org: string; tags: string[] }) {
  if (tags.length === 0) return null
  return (
    <ul className="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <a href={withQuery(catalogPage(org), { tag })}>{tag}</a>
        </li>
      ))}
    </ul>
  )
}
