import { randomBytes } from 'node:crypto'
import {
  type RegistrationStart,
  registrationWorkflowId,
} from '@portolan/orchestration/registration'
import { createRegistrationRunner } from '@portolan/orchestration/registration-runner'
import { createWorkerDataConverter } from '@portolan/orchestration/data-converter'
import { taskQueues } from '@portolan/orchestration/task-queues'
import type { Outbox, OutboxRow } from '@portolan/store/platform/outbox'
import { bundleWorkflows } from '@portolan/workflows/build/bundle-workflows'
import type { Ending } from '@portolan/workflows/api-management/endings'
import { Worker } from '@temporalio/worker'
import { quietRuntime } from './quiet-runtime.ts'
import { type Call, createScriptedActivities, type Script } from './scripted-activities.ts'
import { startTemporal, testKey } from './temporal-server.ts'

const verdictWithinMs = 30_000

/** Portolan's workflows on a Temporal server of their own, every queue served, activities scripted. */
export async function startWorkflows() {
  quietRuntime()
  const environment = await startTemporal()
  const { client, nativeConnection: connection, namespace } = environment
  const { activities, follow, callsOf } = createScriptedActivities()
  const workflowBundle = { code: await bundleWorkflows() }
  const dataConverter = createWorkerDataConverter(testKey)
  const workers = await Promise.all(
    Object.values(taskQueues).map((taskQueue) =>
      Worker.create({
        connection,
        taskQueue,
        activities,
        workflowBundle,
        dataConverter,
        ...(namespace && { namespace }),
      }),
    ),
  )
  const running = workers.map((worker) => worker.run())
  const outbox = rowsInMemory()
  const runner = createRegistrationRunner(client, outbox)

  /** A registration that has not begun; its activities follow the script. */
  function prepare(script: Script = {}, changed: Partial<RegistrationStart> = {}) {
    const start: RegistrationStart = {
      orgId: '01JANORG000000000000000000',
      orgSlug: 'acme',
      registrationId: randomBytes(16).toString('hex'),
      attempt: 1,
      source: { kind: 'url', url: 'https://tasks.example/openapi.json' },
      createdBy: 'a-publisher',
      createdAt: '2026-01-01T00:00:00.000Z',
      ...changed,
    }
    const { registrationId } = start
    follow(registrationId, script)
    const handle = client.workflow.getHandle<() => Promise<Ending>>(
      registrationWorkflowId(registrationId),
    )
    return {
      handle,
      start,
      id: registrationId,
      /** Starts or joins the run, and gives its verdict. */
      verdict: (attempt = 1) => runner.start({ ...start, attempt }, Date.now() + verdictWithinMs),
      /** What the run has asked of the world, in order. */
      calls: (): string[] => callsOf(registrationId).map(({ name }) => name),
      inputOf: (name: Call['name']) =>
        callsOf(registrationId).findLast((call) => call.name === name)?.input,
      follow: (next: Script) => follow(registrationId, next),
    }
  }

  return {
    client,
    outbox,
    runner,
    prepare,
    follow,
    callsOf,
    async stop(): Promise<void> {
      for (const worker of workers) worker.shutdown()
      await Promise.all(running)
      await environment.teardown()
    },
  }
}

export type Workflows = Awaited<ReturnType<typeof startWorkflows>>

function rowsInMemory(): Outbox {
  const rows = new Map<string, OutboxRow>()
  return {
    add: async (row) => void rows.set(row.id, row),
    get: async (id) => rows.get(id),
    remove: async (id) => void rows.delete(id),
    oldest: async () => [...rows.values()],
  }
}
