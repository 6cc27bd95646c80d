import type { Finding } from '../finding.ts'
import { parseRuleset } from './parse-ruleset.ts'
import type { Ruleset } from './ruleset.ts'

/** Thrown for the text of a ruleset that should have been read before it was put to use. */
export class InvalidRuleset extends Error {
  readonly code = 'invalid-ruleset'
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    const [first] = findings
    super(
      `The ruleset has ${findings.length === 1 ? 'a fault' : `${findings.length} faults, the first`} at line ${first?.line}: ${first?.message}`,
    )
    this.name = 'InvalidRuleset'
    this.findings = findings
  }
}

/**
 * A ruleset that was kept as text or as it was read.
 * @throws {InvalidRuleset} if anything is wrong with the text
 */
export function requireRuleset(given: string | Ruleset | undefined): Ruleset | undefined {
  if (typeof given !== 'string') return given
  const parsed = parseRuleset(given)
  if ('findings' in parsed) throw new InvalidRuleset(parsed.findings)
  return parsed.ruleset
}
