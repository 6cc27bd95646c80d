import type { Registration } from '../api/types.ts'
import { Findings } from '../register/findings.tsx'
import { count } from '../shell/figures.ts'

const perPage = 50

type Props = {
  findings: Registration['findings']
  /** From 1; anything that is no page is the first. */
  page: number
  pageAt: (page: number) => string
}

/** What the rules found, a page at a time. */
export function FindingsSection({ findings, page, pageAt }: Props) {
  const { total, errors, warnings, items } = findings
  if (total === 0) return null
  const pages = Math.ceil(items.length / perPage)
  const current = Number.isInteger(page) && page >= 1 && page <= pages ? page : 1
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <p>
        {count(total, 'finding')}: {count(errors, 'error')}, {count(warnings, 'warning')}.
        {total > items.length && ` The first ${items.length} are listed.`}
      </p>
      <Findings findings={items.slice((current - 1) * perPage, current * perPage)} />
      {pages > 1 && (
        <nav className="pager" aria-label="Pages of findings">
          {current > 1 && <a href={`${pageAt(current - 1)}#findings`}>Previous page</a>}
          <span>
            Page {current} of {pages}
          </span>
          {current < pages && <a href={`${pageAt(current + 1)}#findings`}>Next page</a>}
        </nav>
      )}
    </section>
  )
}
