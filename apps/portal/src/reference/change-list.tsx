import { rulePage } from '../addresses.ts'
import type { Changes } from '../api/types.ts'
import { levelTones } from '../changes/words.ts'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'

/** What changed against another version, breaking changes first. */
export function ChangeList({ changes }: { changes: Changes }) {
  const { against, total, breaking, items } = changes
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
                {change.waiver?.status === 'active' && <Badge tone="good">waived</Badge>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {total > items.length && <p>The first {items.length} are shown.</p>}
    </>
  )
}
