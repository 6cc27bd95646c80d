import type { Finding } from '../../api/problem.ts'

export type RuleFindings = {
  rule: string
  level: NonNullable<Finding['level']>
  findings: Finding[]
}

const order = ['error', 'warning', 'info'] as const

/** Findings by rule: the worst level first, within it the rule with the most. */
export function byRule(findings: Finding[]): RuleFindings[] {
  const groups = new Map<string, RuleFindings>()
  for (const finding of findings) {
    const { rule = 'description', level = 'error' } = finding
    const key = `${level} ${rule}`
    const group = groups.get(key) ?? { rule, level, findings: [] }
    group.findings.push(finding)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted(
    (a, b) =>
      order.indexOf(a.level) - order.indexOf(b.level) || b.findings.length - a.findings.length,
  )
}
