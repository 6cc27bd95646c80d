import { rulePage } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import { count } from '../shell/figures.ts'

type Props = { improvements: Version['improvements'] }

/** What would raise the score most; nothing where the score is full. */
export function Improvements({ improvements = [] }: Props) {
  if (improvements.length === 0) return null
  return (
    <section aria-labelledby="improvements">
      <h2 id="improvements">What would raise the score most</h2>
      <ul>
        {improvements.map(({ rule, count: findings, points }) => (
          <li key={rule}>
            <a href={rulePage(rule)}>{rule}</a>: {points} more for {count(findings, 'finding')}
          </li>
        ))}
      </ul>
    </section>
  )
}
