import { rulePage } from '../addresses.ts'
import type { Changes, Waiver } from '../api/types.ts'
import { levelTones } from '../changes/words.ts'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'

/** What changed against another version, breaking changes first, with those that were waived. */
export function ChangeList({ changes, waivers = [] }: { changes: Changes; waivers?: Waiver[] }) {
  const { against, total, breaking, items } = changes
  const waived = new Set(waivers.map(({ fingerprint }) => fingerprint))
  if (!against) return <p>This is the first version; there is nothing to compare it with.</p>
  return (
    <>
      <p>
        {count(total, 'change')} against <code>{against}</code>
        {total > 0 && (breaking ? `, ${breaking} of them breaking` : ', none of them breaking')}.
      </p>
      {items.length > 0 && (
        <ul className="changes" aria-label="Changes">
          {items.map((change, index) => (
            <li key={`${index} ${change.rule}`}>
              <Badge tone={levelTones[change.level]}>{change.level}</Badge>
              <span>
                {change.message}{' '}
                <a className="rule" href={rulePage(change.rule)}>
                  {change.rule}
                </a>
                {waived.has(change.fingerprint) && (
                  <>
                    {' '}
                    <Badge tone="good">waived</Badge>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {total > items.length && <p>The first {items.length} are shown.</p>}
    </>
  )
}
