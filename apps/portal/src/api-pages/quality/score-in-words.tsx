import type { Version } from '../../api/types.ts'
import { Reached } from '../../catalog/reached.tsx'
import { ScoreDial } from '../../shell/score-dial.tsx'

type Props = { version: Pick<Version, 'score' | 'reached' | 'improvements'> }

/** The score, what it means, and how far it could go. */
export function ScoreInWords({ version: { score, reached, improvements = [] } }: Props) {
  if (score === undefined) return <p>This version was published before scores were given.</p>
  const within = improvements.reduce((sum, { points }) => sum + points, 0)
  const could = Math.min(100, Math.round(score + within))
  return (
    <div className="score-words">
      <ScoreDial score={score} />
      <p>
        {score} of 100 <Reached level={reached} />
        {could > score && (
          <span className="quiet-text"> With what is named below it would be {could}.</span>
        )}
      </p>
    </div>
  )
}
