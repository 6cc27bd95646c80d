import type { Change, Changes } from '../api/types.ts'
import { Badge, type Tone } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'

const tones: Record<Change['level'], Tone> = { breaking: 'bad', caution: 'warning', safe: 'good' }

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
              <Badge tone={tones[change.level]}>{change.level}</Badge>
              <span>
                {change.message}
                <code className="rule">{change.rule}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      {total > items.length && <p>The first {items.length} are shown.</p>}
    </>
  )
}
