import { waiverWorkflowId } from '@portolan/orchestration/waiver'
import type { Session } from '../../support/client.ts'
import { tasksApi, tasksApiWithoutCreate } from '../../support/descriptions.ts'
import { decide, setPolicy } from '../../support/gate.ts'
import { follow, register } from '../../support/register.ts'

export interface GateRecorder {
  owner: Session
  publisher: Session
  approver: Session
  /** Keeps the history of a registration. */
  keepRegistration: (name: string, id: string) => Promise<void>
  keep: (name: string, workflowId: string) => Promise<void>
}

/** Takes registrations through the gate in each way that leaves another history. */
export async function runThroughGate(recorder: GateRecorder): Promise<void> {
  const { owner, publisher, approver, keep, keepRegistration } = recorder

  const byTwo = await submit('two', 'approval: { approvals: 2 }')
  for (const session of [owner, approver]) await decide(session, byTwo)
  await follow(publisher, byTwo)
  await keepRegistration('approved-by-two', byTwo)
  await keepRegistration('blocked', await submit('blocked', 'levels: { breaking: block }'))
  const late = await submit('late', 'approval: { within: 2 seconds, remind: 1 second }')
  await follow(publisher, late)
  await keepRegistration('expired', late)

  const waived = await submit('waived', '')
  const expiring = await waive('waived', 3_000)
  await follow(publisher, waived)
  await keepRegistration('waived', waived)
  await keep('watchWaiver.expired', waiverWorkflowId(expiring))
  const again = await waive('waived', 3_600_000)
  await approver.request('DELETE', `/orgs/acme/apis/waived/waivers/${again}`)
  await keep('watchWaiver.revoked', waiverWorkflowId(again))

  /** A version that no longer offers `POST /tasks`, of an API of its own. */
  async function submit(api: string, policy: string): Promise<string> {
    await register(publisher, tasksApi(), { api })
    await setPolicy(owner, api, policy)
    return (await register(publisher, tasksApiWithoutCreate('1.1.0'), { api })).body.id
  }

  async function waive(api: string, forMs: number): Promise<string> {
    const range = { from: '1.0.0', to: '1.1.0' }
    const { body: changes } = await approver.request<{ items: { fingerprint: string }[] }>(
      'GET',
      `/orgs/acme/apis/${api}/changes/${range.from}..${range.to}`,
    )
    const json = {
      ...range,
      fingerprint: changes.items[0]?.fingerprint,
      reason: 'recorded for replay',
      expiresAt: new Date(Date.now() + forMs).toISOString(),
    }
    const { body } = await approver.request<{ id: string }>(
      'POST',
      `/orgs/acme/apis/${api}/waivers`,
      { json },
    )
    return body.id
  }
}
