import type { Consequence, Policy } from '../api/types.ts'
import { approvalInWords, consequenceWords } from './words.ts'

/** What a policy means, with every default filled in. */
export function EffectivePolicy({ policy }: { policy: Policy }) {
  const { levels, majorVersion, approval, quality } = policy
  const rows: [asked: string, consequence: Consequence][] = [
    ['A breaking change', levels.breaking],
    ['A breaking change with a new major version', majorVersion],
    ['A change to be careful with', levels.caution],
    ['A safe change', levels.safe],
  ]
  if (quality.reach) rows.push([`A version below the level ${quality.reach}`, quality.otherwise])
  return (
    <div className="effective stack">
      <dl>
        {rows.map(([asked, consequence]) => (
          <div key={asked}>
            <dt>{asked}</dt>
            <dd className={`consequence-${consequence}`}>{consequenceWords[consequence]}</dd>
          </div>
        ))}
      </dl>
      <ul aria-label="Approval">
        {approvalInWords(approval).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {!quality.reach && <li>No level of the ruleset’s ladder has to be reached.</li>}
      </ul>
    </div>
  )
}
