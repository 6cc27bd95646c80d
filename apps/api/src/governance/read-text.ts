import { parsePolicy } from '@portolan/policy/parse-policy'
import { Problem, type ProblemError } from '@portolan/service/problem'
import type { SettingKind } from '@portolan/store/governance/settings'
import type { GovernancePorts } from './read-ports.ts'

/** What a text means, as JSON; undefined where only its reader in the sandbox needs to know. */
export type Meaning = unknown

/**
 * Reads the text of the organization's policy or ruleset.
 * @throws {Problem} 422 with the line of each fault
 */
export async function readText(
  { teams }: Pick<GovernancePorts, 'teams'>,
  orgId: string,
  kind: SettingKind,
  text: string,
): Promise<Meaning> {
  if (kind === 'ruleset') return undefined
  const known = (await teams.list(orgId)).map(({ slug }) => slug)
  const { policy, findings } = parsePolicy(text, 'organization', { teams: known })
  if (findings) throw faulty(kind, findings)
  return policy
}

/**
 * Reads the text of one API's policy.
 * @throws {Problem} 422 with the line of each fault
 */
export async function readApiPolicy(
  { teams }: Pick<GovernancePorts, 'teams'>,
  orgId: string,
  text: string,
): Promise<Meaning> {
  const known = (await teams.list(orgId)).map(({ slug }) => slug)
  const { policy, findings } = parsePolicy(text, 'api', { teams: known })
  if (findings) throw faulty('policy', findings)
  return policy
}

const faulty = (kind: SettingKind, errors: ProblemError[]): Problem =>
  new Problem({
    code: `invalid-${kind}`,
    detail: `The ${kind} has ${errors.length === 1 ? 'a fault' : `${errors.length} faults`}; nothing was changed.`,
    errors,
  })
