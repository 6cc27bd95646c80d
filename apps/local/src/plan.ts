import path from 'node:path'
import { reasonOf } from './cannot-start.ts'
import type { DataLayout } from './data/layout.ts'
import type { Local } from './data/local-file.ts'
import type { Secrets } from './data/secrets.ts'
import {
  baseEnvironment,
  completeEnvironment,
  type Environment,
  serviceEnvironment,
} from './environment.ts'
import type { Task } from './graph.ts'
import type { LocalOrganization } from './members.ts'
import * as services from './parts/services.ts'
import { storage } from './parts/storage.ts'
import { tables } from './parts/tables.ts'
import { temporal } from './parts/temporal.ts'
import { type Ports, urlOf } from './ports/layout.ts'
import { provisionResources, seedOrganizations } from './provision.ts'
import type { Provisioned } from './provisioning/provisioned.ts'
import type { Reporter } from './report.ts'
import { repositoryRoot } from './repository.ts'
import { registerSamples } from './samples.ts'
import type { Ledger } from './supervisor/ledger.ts'
import type { PartDefinition } from './supervisor/part.ts'
import { type Errand, runOnce } from './supervisor/run-once.ts'
import type { Supervisor } from './supervisor/supervisor.ts'
import { installTools, type Tools } from './tools/install-tools.ts'

/** A task that takes longer says that it is still at it. */
const silenceMs = 5_000

export interface PlanSource {
  layout: DataLayout
  ports: Ports
  secrets: Secrets
  organizations: LocalOrganization[]
  users: Local['users']
  allowedHosts: string[]
  bundles: boolean
  samples: boolean
  logLevel: string
  readsPerMinute?: number | undefined
  ledger: Ledger
  supervisor: Supervisor
  report: Reporter
  signal: AbortSignal
}

export interface Plan {
  /** In an order in which each comes after what it needs. */
  tasks: Task[]
  /** What Portolan's processes are started with; complete once provisioning is done. */
  environment(): Environment
  /** Resolves when no command that a task has run is still running. */
  errandsEnded(): Promise<unknown>
}

/** Everything that a start does, and what needs what. */
export function planStart(source: PlanSource): Plan {
  const { layout, ports, secrets, supervisor, report, signal } = source
  let tools: Tools | undefined
  let provisioned: Provisioned | undefined
  const environment = () =>
    provisioned ? completeEnvironment(source, provisioned) : serviceEnvironment(source)
  const errands: Promise<string>[] = []
  const run = (errand: Errand) => {
    const running = runOnce(errand, { logDirectory: layout.logs, ledger: source.ledger, signal })
    errands.push(running)
    return running
  }

  const task = (name: string, needs: string[], work: () => Promise<string | void>): Task => ({
    name,
    needs,
    run: async () => {
      if (signal.aborted) return
      const startedMs = performance.now()
      const slow = setTimeout(() => report({ part: name, state: 'working' }), silenceMs)
      const note = await work().finally(() => clearTimeout(slow))
      report({
        part: name,
        state: 'ready',
        elapsedMs: performance.now() - startedMs,
        note: note ?? '',
      })
    },
  })
  const part = (name: string, needs: string[], define: () => PartDefinition): Task =>
    task(name, needs, async () => void (await supervisor.start(define())))
  const setting = () => {
    if (!tools) throw new Error('the tools are installed first')
    return { layout, ports, secrets, tools }
  }
  const provisioning = () => ({ ...source, run, environment: serviceEnvironment(source) })
  const service = () => ({ environment: environment(), ports })

  const tasks = [
    task('tools', [], async () => {
      const note = (state: string) => report({ part: 'tools', state })
      tools = await installTools(run, { signal, note })
    }),
    task('build', [], async () => {
      await run({
        name: 'build',
        command: process.execPath,
        arguments: [
          path.join(repositoryRoot, 'scripts', 'tasks.mjs'),
          'build',
          ...(source.bundles ? [] : ['--for-start']),
        ],
        environment: baseEnvironment(layout.temporary),
        directory: repositoryRoot,
      })
    }),
    part('tables', [], () => tables({ layout, ports, secrets })),
    part('storage', ['tools'], () => ({
      ...storage(setting()),
      // It comes back as it was when it last stopped gracefully; this makes up for the difference.
      afterRestart: async () => void (provisioned && (await provisionResources(provisioning()))),
    })),
    part('temporal', ['tools'], () => temporal(setting())),
    task('provisioning', ['tables', 'storage'], async () => {
      provisioned = await provisionResources(provisioning())
      // What is new is on disk only after a graceful stop, and rows may refer only to what stays.
      if (provisioned.hasNewState) await supervisor.part('storage').restart()
    }),
    task('organizations', ['provisioning'], async () => {
      if (provisioned) await seedOrganizations(provisioning(), provisioned)
    }),
    part('api', ['provisioning', 'build'], () => services.api(service(), source)),
    part('codec', ['provisioning', 'build'], () => services.codec(service())),
    part('worker', ['provisioning', 'build', 'temporal'], () => services.worker(service())),
    part('portal', ['api', 'build'], () => services.portal(service(), layout)),
  ]
  const [owner] = source.users
  if (source.samples && owner) tasks.push(samplesTask(source, owner))
  return { tasks, environment, errandsEnded: () => Promise.allSettled(errands) }
}

/** What cannot be registered is said, and keeps nobody from using the rest. */
const samplesTask = ({ ports, report }: PlanSource, owner: Local['users'][number]): Task => ({
  name: 'samples',
  needs: ['api', 'worker', 'organizations'],
  run: async () => {
    const startedMs = performance.now()
    const say = (state: string, note: string) =>
      report({ part: 'samples', state, note, elapsedMs: performance.now() - startedMs })
    try {
      say('ready', `Portolan's own API: ${await registerSamples(urlOf(ports.api), owner)}`)
    } catch (error) {
      say('failed', `Portolan's own API: ${reasonOf(error)}`)
    }
  },
})
