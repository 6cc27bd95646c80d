type Props = { label: string; first: string | undefined; next: string | undefined }

/** Pages are reached by cursor, so there is a way on and a way back to the start. */
export function Pager({ label, first, next }: Props) {
  if (!first && !next) return null
  return (
    <nav className="pager" aria-label={label}>
      {first && <a href={first}>First page</a>}
      {next && (
        <a href={next} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
