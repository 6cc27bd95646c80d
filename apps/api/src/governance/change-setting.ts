import type { MemberRequest } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { SettingKind, SettingScope } from '@portolan/store/governance/settings'
import { ulid } from 'ulid'
import { changedMeanwhile } from '../shared/if-match.ts'
import { effectiveFrom } from './effective-from.ts'
import { expectedRevision } from './if-match.ts'
import type { GovernanceWritePorts } from './write-ports.ts'
import type { Meaning } from './read-text.ts'

interface Change {
  scope: SettingScope
  kind: SettingKind
  /** The slug of the API that it is for; absent for the organization's own. */
  api?: string
  read: (text: string) => Promise<Meaning>
}

/**
 * Adds a revision of a policy or ruleset, with what the audit trail says of it.
 * @throws {Problem} 412; 422 with the line of each fault
 */
export async function changeSetting(
  { settings }: Pick<GovernanceWritePorts, 'settings'>,
  { member, parameters, body, now }: MemberRequest,
  { scope, kind, api, read }: Change,
): Promise<void> {
  const { text, note, ...asked } = body as components['schemas']['NewDocument']
  const { orgId } = member.organization
  const binds = effectiveFrom(asked.effectiveFrom, now)
  const expected = expectedRevision(
    parameters.header['if-match'],
    await settings.standing(scope, kind, now),
  )
  const meaning = await read(text)
  const at = now.toISOString()
  const added = await settings.add(scope, kind, {
    text,
    ...(meaning !== undefined && { meaning }),
    ...(note !== undefined && { note }),
    createdBy: member.userId,
    createdAt: at,
    effectiveFrom: binds,
    ...(expected !== undefined && { expectedRevision: expected }),
    audited: (revision) => ({
      orgId,
      id: ulid(now.getTime()),
      action: `${kind}-changed`,
      at,
      by: member.userId,
      ...(api && { api }),
      summary: sentenceOf(kind, api, revision, at === binds ? undefined : binds),
      ...(note !== undefined && { reason: note }),
    }),
  })
  if (!added) throw changedMeanwhile()
}

const sentenceOf = (
  kind: SettingKind,
  api: string | undefined,
  revision: number,
  binds: string | undefined,
): string =>
  `Revision ${revision} of ${api ? `the ${kind} of ${api}` : `the organization's ${kind}`} binds ${binds ? `from ${binds} on` : 'at once'}.`
