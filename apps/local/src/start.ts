import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { claimDirectory } from './data/claim.ts'
import { type DataLayout, layoutData } from './data/layout.ts'
import { type Local, removeLocal, writeLocal } from './data/local-file.ts'
import { keepSecrets } from './data/secrets.ts'
import type { Environment } from './environment.ts'
import { runTasks, selectTasks } from './graph.ts'
import { accountsOf, acme, emailsOf, globex } from './members.ts'
import { layoutPorts, portBaseDefault, urlOf } from './ports/layout.ts'
import { requireFree } from './ports/require-free.ts'
import { privateDirectory } from './repository.ts'
import type { Reporter } from './report.ts'
import { type Plan, planStart } from './plan.ts'
import { Ledger } from './supervisor/ledger.ts'
import type { Part } from './supervisor/part.ts'
import type { PartFailed } from './supervisor/part-failed.ts'
import { Supervisor } from './supervisor/supervisor.ts'

export interface StartOptions {
  /** Where all data lies; `.portolan` of the clone when it is not said. */
  data?: string
  portBase?: number
  /** Register Portolan's own API once everything runs. */
  samples?: boolean
  secondOrganization?: boolean
  /** Only these parts, and those that they need. */
  only?: string[]
  /** `host:port` pairs on this machine that descriptions may be fetched from. */
  allowedHosts?: string[]
  /** Serve the API from its esbuild bundles, as Lambda would, instead of its sources. */
  bundles?: boolean
  logLevel?: string
  /** How much one caller may read; as in AWS when it is not said. */
  readsPerMinute?: number
  report?: Reporter
  /** When it fires, the start is broken off; what was started is stopped. */
  signal?: AbortSignal
}

export interface RunningInstance {
  urls: Pick<Local, 'portal' | 'api' | 'temporalUi'>
  organization: string
  users: Local['users']
  /** What Portolan's own processes were started with; for tests that open a store or a client. */
  env: Environment
  logs: string
  part(name: string): Part
  /** Resolves with the reason when a part cannot be kept alive; the instance must then be stopped. */
  gaveUp: Promise<PartFailed>
  stop(): Promise<void>
}

/**
 * Starts Portolan on this machine and resolves once all of it is healthy.
 * @throws {CannotStart} when something on this machine is in the way
 * @throws {PartFailed} when a part does not come up; what was started has been stopped
 */
export async function startLocal(options: StartOptions = {}): Promise<RunningInstance> {
  const { report = () => undefined } = options
  const layout = layoutData(path.resolve(options.data ?? privateDirectory))
  const ports = layoutPorts(options.portBase ?? portBaseDefault)
  const claim = claimDirectory(layout)
  const ledger = new Ledger(layout.processes)
  let announce = (): void => undefined
  const supervisor = new Supervisor({
    logDirectory: layout.logs,
    ledger,
    report: (said) => {
      if (said.state === 'restarted') announce()
      report(said)
    },
  })
  const brokenOff = new AbortController()
  const breakOff = (): void => brokenOff.abort()
  options.signal?.addEventListener('abort', breakOff)

  let plan: Plan | undefined
  const stopAll = async (): Promise<void> => {
    announce = () => undefined
    removeLocal(layout)
    brokenOff.abort()
    await Promise.all([supervisor.stop(), plan?.errandsEnded()])
    claim.release()
  }
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= stopAll())

  try {
    removeLocal(layout)
    await endLeftOvers(ledger, report)
    await requireFree(ports)
    makeDirectories(layout)
    const organizations = options.secondOrganization ? [acme, globex] : [acme]
    const secrets = keepSecrets(layout, emailsOf(organizations))
    const users = accountsOf(organizations, secrets.passwords)
    plan = planStart({
      layout,
      ports,
      secrets,
      organizations,
      users,
      ledger,
      supervisor,
      report,
      allowedHosts: options.allowedHosts ?? [],
      bundles: options.bundles ?? false,
      logLevel: options.logLevel ?? 'info',
      readsPerMinute: options.readsPerMinute,
      samples: options.samples ?? true,
      signal: brokenOff.signal,
    })
    const tasks = selectTasks(plan.tasks, options.only)
    await Promise.race([runTasks(tasks), rejectOn(brokenOff.signal)])

    const urls = {
      portal: urlOf(ports.portal),
      api: urlOf(ports.api),
      temporalUi: urlOf(ports.temporalUi),
    }
    const organization = acme.slug
    announce = () => {
      const pids = { start: process.pid, ...supervisor.pids }
      writeLocal(layout, { ...urls, organization, users, pids })
    }
    announce()
    return {
      urls,
      organization,
      users,
      stop,
      gaveUp: supervisor.gaveUp,
      env: plan.environment(),
      logs: layout.logs,
      part: (name) => supervisor.part(name),
    }
  } catch (error) {
    await stop()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', breakOff)
  }
}

async function endLeftOvers(ledger: Ledger, report: Reporter): Promise<void> {
  const left = await ledger.clear()
  if (left.length === 0) return
  report({ part: 'cleaning', state: 'done', note: `ended ${left.join(', ')} of an earlier start` })
}

function makeDirectories(layout: DataLayout): void {
  const { temporary, temporal, tables } = layout
  for (const directory of [temporary, path.dirname(temporal), path.dirname(tables)])
    mkdirSync(directory, { recursive: true, mode: 0o700 })
}

const rejectOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const refuse = (): void => reject(new Error('The start was broken off.'))
    if (signal.aborted) refuse()
    signal.addEventListener('abort', refuse, { once: true })
  })
