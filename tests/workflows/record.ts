/**
 * Records the histories that `replay.test.ts` replays, from a running system of its own:
 *
 *     node tests/workflows/record.ts
 *
 * Record anew when a workflow's commands changed on purpose and no run of the older code can be under way any
 * more; until then the older histories stay, and the change goes behind `patched()`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { payloadKey } from '@portolan/orchestration/data-converter'
import { createPayloadCodec } from '@portolan/orchestration/payload-codec'
import {
  type RegistrationStart,
  registrationWorkflowId,
} from '@portolan/orchestration/registration'
import { reviewWorkflowId } from '@portolan/orchestration/review'
import { searchWorkflowId } from '@portolan/orchestration/search'
import { startRegistration } from '@portolan/orchestration/starters'
import { withdrawalWorkflowId } from '@portolan/orchestration/withdrawal'
import { createTemporalClient, temporalConfigFrom } from '@portolan/orchestration/temporal'
import { createApis } from '@portolan/store/apis/apis'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import { signIn } from '../support/client.ts'
import { tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { openStore } from '../support/open-store.ts'
import { follow, register } from '../support/register.ts'
import { followReview, startReview } from '../support/review.ts'
import { startEmpty } from '../support/shared-instance.ts'
import { runThroughGate } from './support/gate-runs.ts'
import { readableHistory } from './support/readable-history.ts'

const folder = path.join(import.meta.dirname, 'histories')

const { instance } = await startEmpty('record', {
  portBase: 26_000,
  samples: false,
  only: ['organizations', 'api', 'worker'],
})
const store = openStore(instance.env)
const client = createTemporalClient(temporalConfigFrom(instance.env), store.masterKey)
const codec = createPayloadCodec(payloadKey(store.masterKey))
try {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const described = { ...instance, ...instance.urls }
  const publisher = await signIn(described, 'publisher')
  const approver = await signIn(described, 'approver')

  const published = await register(publisher, tasksApi(), { api: 'tasks' })
  await keepRegistration('published', published.body.id)
  await keep('buildDocumentation.built', `documentation/${published.body.id}/1`)
  const acme = await createOrganizations(store).findBySlug('acme')
  await keep('maintainSearch.indexed', searchWorkflowId(acme!.orgId))

  const again = await register(publisher, tasksApi(), { api: 'tasks', version: '1.0.0' })
  await keepRegistration('published-before', again.body.id)
  const taken = await register(publisher, tasksApi({ title: 'Other' }), { api: 'tasks' })
  await keepRegistration('conflict', taken.body.registration!)
  const invalid = await register(publisher, '{"openapi":"3.1.0"}', { api: 'tasks' })
  await keepRegistration('invalid', invalid.body.registration!)

  const submit = async (label: string, title = 'Tasks') => {
    const description = JSON.parse(tasksApiWithoutCreate(label)) as { info: { title: string } }
    description.info.title = title
    const { body } = await register(publisher, JSON.stringify(description), { api: 'tasks' })
    return body.id
  }
  const decide = async (id: string, decision: 'approve' | 'reject') => {
    const json = { decision, reason: 'recorded for replay' }
    await approver.request('POST', `/orgs/acme/registrations/${id}/decision`, { json })
    await follow(publisher, id)
  }
  const rejected = await submit('1.1.0')
  await decide(rejected, 'reject')
  await keepRegistration('rejected', rejected)
  const cancelled = await submit('1.2.0')
  await publisher.request('DELETE', `/orgs/acme/registrations/${cancelled}`)
  await follow(publisher, cancelled)
  await keepRegistration('cancelled', cancelled)
  const older = await submit('1.3.0')
  const newer = await submit('1.3.0', 'Tasks, again')
  await follow(publisher, older)
  await keepRegistration('superseded', older)
  await decide(newer, 'approve')
  await keepRegistration('approved', newer)
  await keepRegistration('failed', await registerWhatIsGone())

  const owner = await signIn(described, 'owner')
  await runThroughGate({ owner, publisher, approver, keep, keepRegistration })
  await publisher.request('GET', '/orgs/acme/apis/tasks/changes/1.3.0..1.0.0')
  await keepFirst('compareVersions.compared', 'compareVersions')

  const review = async () => startReview(owner, 'ruleset', 'extends: [recommended]')
  const completed = await review()
  await followReview(owner, completed)
  await keep('reviewFleet.completed', reviewWorkflowId(completed))
  const stopped = await review()
  await owner.request('DELETE', `/orgs/acme/reviews/${stopped}`)
  await keep('reviewFleet.cancelled', reviewWorkflowId(stopped))

  await register(publisher, tasksApi(), { api: 'withdrawn' })
  await owner.request('POST', '/orgs/acme/apis/withdrawn/versions/1.0.0/withdrawal', {
    json: { reason: 'recorded for replay' },
  })
  await keep('withdrawVersion.withdrawn', withdrawalWorkflowId(await apiIdOf('withdrawn'), '1.0.0'))

  await keepFirst('signIn.signed-in', 'signIn')
} finally {
  await client.connection.close()
  store.close()
  await instance.stop()
}

async function apiIdOf(slug: string): Promise<string> {
  const organization = await createOrganizations(store).findBySlug('acme')
  return (await createApis(store).findBySlug(organization!.orgId, slug))!.apiId
}

/** A registration whose submitted bytes are no longer there when they are read. */
async function registerWhatIsGone(): Promise<string> {
  const organization = await createOrganizations(store).findBySlug('acme')
  const { orgId } = organization!
  const registrationId = '0'.repeat(32)
  const key = `orgs/${orgId}/blobs/${'0'.repeat(64)}`
  const start: RegistrationStart = {
    orgId,
    orgSlug: 'acme',
    registrationId,
    attempt: 1,
    source: {
      kind: 'blob',
      key,
      sha256: '0'.repeat(64),
      mediaType: 'application/json',
      sizeBytes: 1,
    },
    createdBy: 'recorder',
    createdAt: new Date().toISOString(),
  }
  const { orgSlug: _, ...record } = start
  await createRegistrations(store).create({
    ...record,
    status: 'running',
    steps: {},
    revision: 1,
    workflowId: registrationWorkflowId(registrationId),
  })
  await startRegistration(client, start)
  await client.workflow
    .getHandle(registrationWorkflowId(registrationId))
    .result()
    .catch(() => undefined)
  return registrationId
}

function keepRegistration(name: string, id: string): Promise<void> {
  return keep(`registerVersion.${name}`, registrationWorkflowId(id))
}

/** Keeps the history of a run that is known by its type alone. */
async function keepFirst(name: string, type: string): Promise<void> {
  // Runs are listed a moment after they began.
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;)
    for await (const { workflowId } of client.workflow.list({ query: `WorkflowType='${type}'` }))
      return keep(name, workflowId)
  throw new Error(`No ${type} has run`)
}

/** Waits for the run's end, so that its whole history is kept. */
async function keep(name: string, workflowId: string): Promise<void> {
  const handle = client.workflow.getHandle(workflowId)
  await handle.result().catch(() => undefined)
  writeFileSync(path.join(folder, `${name}.json`), await readableHistory(handle, codec))
  process.stdout.write(`recorded ${name}\n`)
}
