import { parseRuleset } from '@portolan/description/ruleset/parse-ruleset'
import { recommendedRuleset } from '@portolan/description/ruleset/ready'
import type { Ruleset } from '@portolan/description/ruleset/ruleset'
import { type Known, parsePolicy } from '@portolan/policy/parse-policy'
import { Problem, type ProblemError } from '@portolan/service/problem'
import type { SettingKind } from '@portolan/store/governance/settings'
import type { GovernancePorts } from './read-ports.ts'

type Ports = Pick<GovernancePorts, 'settings' | 'teams'>

/** What a text means, as JSON; undefined for a ruleset, whose text is read where it is put to use. */
export type Meaning = unknown

/**
 * Reads the text of the organization's policy or ruleset.
 * @throws {Problem} 422 with the line of each fault
 */
export async function readText(
  ports: Ports,
  orgId: string,
  kind: SettingKind,
  text: string,
  now: Date,
): Promise<Meaning> {
  if (kind === 'ruleset') {
    const parsed = parseRuleset(text, { file: '' })
    if ('findings' in parsed) throw faulty(kind, parsed.findings)
    return undefined
  }
  const parsed = parsePolicy(text, 'organization', await knownNames(ports, orgId, now))
  if (parsed.findings) throw faulty(kind, parsed.findings)
  return parsed.policy
}

/**
 * Reads the text of one API's policy.
 * @throws {Problem} 422 with the line of each fault
 */
export async function readApiPolicy(
  ports: Ports,
  orgId: string,
  text: string,
  now: Date,
): Promise<Meaning> {
  const parsed = parsePolicy(text, 'api', await knownNames(ports, orgId, now))
  if (parsed.findings) throw faulty('policy', parsed.findings)
  return parsed.policy
}

/** What a policy may name: teams, and the levels of the ruleset that binds or will bind next. */
async function knownNames({ settings, teams }: Ports, orgId: string, now: Date): Promise<Known> {
  const [all, { current, upcoming }] = await Promise.all([
    teams.list(orgId),
    settings.standing({ orgId }, 'ruleset', now),
  ])
  const rulesets = [rulesetOf(current?.text), ...(upcoming ? [rulesetOf(upcoming.text)] : [])]
  return {
    teams: all.map(({ slug }) => slug),
    ladder: [...new Set(rulesets.flatMap(({ ladder }) => ladder.map(({ name }) => name)))],
  }
}

function rulesetOf(text: string | undefined): Ruleset {
  const parsed = text === undefined ? undefined : parseRuleset(text)
  return parsed && 'ruleset' in parsed ? parsed.ruleset : recommendedRuleset
}

const faulty = (kind: SettingKind, faults: ProblemError[]): Problem =>
  new Problem({
    code: `invalid-${kind}`,
    detail: `The ${kind} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was changed.`,
    errors: faults.slice(0, faultsShownMax).map(placeOnly),
    total: faults.length,
  })

const faultsShownMax = 500

/** A text in a body has no file name worth showing. */
const placeOnly = ({ message, rule, pointer, line, column, fix }: ProblemError): ProblemError => ({
  message,
  ...(rule !== undefined && { rule }),
  ...(pointer !== undefined && { pointer }),
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
  ...(fix !== undefined && { fix }),
})
