import { Badge } from '../shell/badge.tsx'
import { levels, levelTones } from '../changes/words.ts'
import type { ChangeCounts } from './changes-of.ts'

/** How many changes there are of each level; levels without any are left out. */
export function LevelCounts({ counts }: { counts: ChangeCounts }) {
  if (counts.total === 0) return <span className="quiet-text">none</span>
  return (
    <span className="badges level-counts">
      {levels
        .filter((level) => counts[level] > 0)
        .map((level) => (
          <Badge key={level} tone={levelTones[level]}>
            {counts[level].toLocaleString('en-US')} {level}
          </Badge>
        ))}
    </span>
  )
}
