import { rulePage, versionPage } from '../addresses.ts'
import type { Quality, ReviewResult } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'

type Props = { org: string; results: ReviewResult[] }

/** A row for each version, those that would newly fail first, as the API orders them. */
export function ResultsTable({ org, results }: Props) {
  return (
    <table className="rows results">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Would</th>
          <th scope="col">Score</th>
          <th scope="col">Reaches</th>
          <th scope="col">New findings</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => {
          const { api, version, outcome, newlyFailing, reasons, before, after } = result
          return (
            <tr key={`${api} ${version}`}>
              <th scope="row">
                <a href={versionPage(org, api, version)}>
                  {api} {version}
                </a>
              </th>
              <td data-label="Would">
                <span className="badges">
                  <Badge tone={outcome === 'fail' ? 'bad' : 'good'}>{outcome}</Badge>
                  {newlyFailing && <Badge tone="warning">newly</Badge>}
                </span>
              </td>
              <td data-label="Score">
                <Change from={before.score} to={after.score} />
              </td>
              <td data-label="Reaches">
                <Change from={level(before)} to={level(after)} />
              </td>
              <td data-label="New findings">
                <NewFindings findings={result.newFindings} />
              </td>
              <td data-label="Why">{reasons.join(' ') || '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const level = ({ reached }: Quality) => reached ?? 'none'

function Change({ from, to }: { from: string | number; to: string | number }) {
  if (from === to) return <>{to}</>
  return (
    <span className="change-of">
      {from} <span aria-hidden="true">→</span>
      <span className="visually-hidden">to</span> <strong>{to}</strong>
    </span>
  )
}

const rulesMax = 5

function NewFindings({ findings }: { findings: ReviewResult['newFindings'] }) {
  if (findings.length === 0) return <>–</>
  const rest = findings.slice(rulesMax).reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className="plain-list new-findings">
      {findings.slice(0, rulesMax).map(({ rule, count }) => (
        <li key={rule}>
          {count} × <a href={rulePage(rule)}>{rule}</a>
        </li>
      ))}
      {rest > 0 && <li>and {rest} by other rules</li>}
    </ul>
  )
}
