import { fileURLToPath } from 'node:url'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { createSandbox } from '@portolan/description/sandbox'
import { createWorkerDataConverter } from '@portolan/orchestration/data-converter'
import { createSearchRunner } from '@portolan/orchestration/search-runner'
import { createTemporalClient, temporalConfigFrom } from '@portolan/orchestration/temporal'
import { createMailer } from '@portolan/mail/mailer'
import { createApis } from '@portolan/store/apis/apis'
import { connectFrom } from '@portolan/store/connection'
import { createSettings } from '@portolan/store/governance/settings'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createTeams } from '@portolan/store/organizations/teams'
import { createOutbox, type OutboxRow } from '@portolan/store/platform/outbox'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import { createInbox } from '@portolan/store/users/inbox'
import { createUsers } from '@portolan/store/users/users'
import { createLog } from '@portolan/telemetry/log'
import { wireActivities } from './activities.ts'
import { workerConfigFrom } from './config.ts'
import { connectPatiently } from './connect.ts'
import { startAnnouncements } from './events/announcements.ts'
import { createEventBus } from './events/bus.ts'
import { startRelay } from './events/relay.ts'
import { serveHealth } from './health.ts'

/** From being asked to stop until the process ends without a farewell. */
const givingUpMs = 12_000

const log = createLog('worker')
const config = workerConfigFrom(process.env)
const temporal = temporalConfigFrom(process.env)

Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message, meta: { error, ...meta } = {} }) =>
    log[level === 'ERROR' ? 'error' : 'warn']({ err: error, meta }, message),
  ),
  shutdownSignals: [],
})

const store = connectFrom(process.env)
const sandbox = createSandbox(config.sandbox)
const bus = createEventBus(config.eventBus)
const client = createTemporalClient(temporal, store.masterKey)
const search = createSearchRunner(client)
/** People hear of it from the bus; the search is told by itself, for readers wait for it. */
const announce = async (row: OutboxRow): Promise<void> => {
  await Promise.all([bus.send(row), search.hear(row)])
}
const activities = wireActivities(store, sandbox, announce, config.allowedHosts)
const connection = await connectPatiently(temporal, log)

const workers = await Promise.all(
  config.taskQueues.map((taskQueue) =>
    Worker.create({
      connection,
      namespace: temporal.namespace,
      taskQueue,
      activities,
      workflowBundle: {
        codePath: fileURLToPath(import.meta.resolve('@portolan/workflows/bundle')),
      },
      dataConverter: createWorkerDataConverter(store.masterKey),
      maxConcurrentActivityTaskExecutions: config.activitiesMax,
      maxConcurrentWorkflowTaskExecutions: config.workflowTasksMax,
      // What a heartbeat tells is where the next attempt goes on, so it may not lag far behind.
      maxHeartbeatThrottleInterval: '1 second',
      // Running activities get this long to end by themselves; what is left is tried again elsewhere.
      shutdownGraceTime: '5 seconds',
      shutdownForceTime: '8 seconds',
    }),
  ),
)

const loops = [
  startRelay(createOutbox(store), client, { send: announce }, log),
  startAnnouncements(
    config.announcementsQueueUrl,
    {
      apis: createApis(store),
      inbox: createInbox(store),
      organizations: createOrganizations(store),
      registrations: createRegistrations(store),
      settings: createSettings(store),
      teams: createTeams(store),
      users: createUsers(store),
      mailer: config.mailFrom === undefined ? undefined : createMailer(config.mailFrom),
      portalUrl: config.portalUrl,
    },
    log,
  ),
]
const health = await serveHealth(config.health, () => ({
  workers: Object.fromEntries(
    workers.map((worker) => [worker.options.taskQueue, worker.getState()]),
  ),
}))

let isStopping = false
function stop(): void {
  if (isStopping) return
  isStopping = true
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown()
  // A server that went away first cannot be told; what was running is tried again after its time-out.
  setTimeout(() => process.exit(1), givingUpMs).unref()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

const running = workers.map((worker) => worker.run())
log.info({ taskQueues: config.taskQueues }, 'the worker runs')
await Promise.all(running)
await Promise.all(loops.map((loop) => loop.stop()))
health.close()
await sandbox.close()
await client.connection.close()
await connection.close()
store.close()
log.info('the worker has stopped')
process.exit(0)
