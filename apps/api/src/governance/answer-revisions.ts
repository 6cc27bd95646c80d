import type { ParsedParameters } from '@portolan/service/request'
import type { Answer } from '@portolan/service/response'
import type { SettingKind, SettingScope } from '@portolan/store/governance/settings'
import { listParameters, pageOf } from '../shared/page.ts'
import type { GovernancePorts } from './read-ports.ts'
import { representRevision } from './represent-setting.ts'

/** A page of the revisions of a policy or ruleset, newest first. */
export async function answerRevisions(
  ports: Pick<GovernancePorts, 'people' | 'settings'>,
  scope: SettingScope,
  kind: SettingKind,
  parameters: ParsedParameters,
): Promise<Answer> {
  const page = await ports.settings.list(scope, kind, listParameters(parameters))
  return {
    statusCode: 200,
    body: await pageOf(page, (revision) => representRevision(ports, revision)),
  }
}
