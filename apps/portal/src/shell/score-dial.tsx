const radius = 9
const around = 2 * Math.PI * radius

/** A score of 0 to 100 as a bearing on a dial, with the number beside it. */
export function ScoreDial({ score }: { score: number }) {
  return (
    <span className={`score score-${score >= 80 ? 'good' : score >= 50 ? 'fair' : 'poor'}`}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle className="score-track" cx="12" cy="12" r={radius} />
        <circle
          className="score-arc"
          cx="12"
          cy="12"
          r={radius}
          strokeDasharray={`${(score / 100) * around} ${around}`}
          transform="rotate(-90 12 12)"
        />
      </svg>
      <span>
        <span className="visually-hidden">Score </span>
        {score}
      </span>
    </span>
  )
}
