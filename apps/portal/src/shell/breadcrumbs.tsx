type Crumb = { name: string; page: string }

/** The way down to this page; the page itself is the heading below. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumbs">
      <ol>
        {crumbs.map(({ name, page }) => (
          <li key={page}>
            <a href={page}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
