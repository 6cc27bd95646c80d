import { readIfThere } from '../api/page-read.ts'
import type { Registration } from '../api/types.ts'
import { count } from '../shell/figures.ts'
import { FindingsBeside } from './findings-beside.tsx'
import { hunksOf, type Located } from './hunks.ts'

const perPage = 50

type Props = {
  org: string
  registration: Pick<Registration, 'id' | 'findings'>
  /** From 1; anything that is no page is the first. */
  page: number
  pageAt: (page: number) => string
}

/** What the rules found beside the text that was given, a page at a time. */
export async function FindingsSection({ org, registration, page, pageAt }: Props) {
  const { total, errors, warnings, items } = registration.findings
  if (total === 0) return null
  const pages = Math.ceil(items.length / perPage)
  const current = Number.isInteger(page) && page >= 1 && page <= pages ? page : 1
  const before = (current - 1) * perPage
  const shown = items
    .slice(before, before + perPage)
    .map((finding, index): Located => ({ finding, number: before + index + 1 }))
  const quotations = await readLines(org, registration.id, shown)
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <p>
        {count(total, 'finding')}: {count(errors, 'error')}, {count(warnings, 'warning')}.
        {total > items.length && ` The first ${items.length} are listed.`}
      </p>
      <FindingsBeside hunks={hunksOf(shown, quotations)} />
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

async function readLines(org: string, registration: string, findings: Located[]) {
  const lines = [...new Set(findings.flatMap(({ finding }) => finding.line ?? []))]
  if (lines.length === 0) return []
  const quoted = await readIfThere((client) =>
    client.GET('/orgs/{org}/registrations/{registration}/source', {
      params: { path: { org, registration }, query: { lines: lines.join() } },
    }),
  )
  return quoted?.items ?? []
}
