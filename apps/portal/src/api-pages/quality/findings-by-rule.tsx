import { rulePage } from '../../addresses.ts'
import type { Finding } from '../../api/problem.ts'
import { levelTones } from '../../register/level-tones.ts'
import { Badge } from '../../shell/badge.tsx'
import { count } from '../../shell/figures.ts'
import { byRule, type RuleFindings } from './by-rule.ts'
import { Pointer } from '../../shell/pointer.tsx'

/** Places that are listed under a rule; more of the same teach nothing new. */
const placesMax = 50

/** What the rules found, a fold for each rule. */
export function FindingsByRule({ findings }: { findings: Finding[] }) {
  return (
    <ul className="rule-findings" aria-label="Findings by rule">
      {byRule(findings).map((group, index) => (
        <li key={`${group.level} ${group.rule}`}>
          <Rule group={group} isOpen={index === 0} />
        </li>
      ))}
    </ul>
  )
}

function Rule({ group, isOpen }: { group: RuleFindings; isOpen: boolean }) {
  const { rule, level, findings } = group
  const shown = findings.slice(0, placesMax)
  const fix = findings.find((finding) => finding.fix)?.fix
  return (
    <details open={isOpen}>
      <summary>
        <Badge tone={levelTones[level]}>{level}</Badge>
        <code>{rule}</code>
        <span className="quiet-text">{count(findings.length, 'finding')}</span>
      </summary>
      {fix && <p className="finding-fix">{fix}</p>}
      <p>
        <a href={rulePage(rule)}>
          What the rule asks, and why<span className="visually-hidden">: {rule}</span>
        </a>
      </p>
      <ol className="places" aria-label={`Places of ${rule}`}>
        {shown.map((finding, index) => (
          <li key={`${index} ${finding.pointer}`}>
            <span className="place-line">{placeOf(finding)}</span>
            <span>
              {finding.message}
              {finding.pointer && <Pointer pointer={finding.pointer} />}
            </span>
          </li>
        ))}
      </ol>
      {findings.length > shown.length && (
        <p className="quiet-text">The first {shown.length} are listed.</p>
      )}
    </details>
  )
}

const placeOf = ({ file, line }: Finding): string =>
  [file, line && `line ${line}`].filter(Boolean).join(', ') || 'whole description'
