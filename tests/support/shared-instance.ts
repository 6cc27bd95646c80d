import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { layoutData } from '@portolan/local/data/layout'
import { formatReport } from '@portolan/local/report'
import { type RunningInstance, startLocal, type StartOptions } from '@portolan/local/start'
import { Ledger } from '@portolan/local/supervisor/ledger'

const root = path.resolve(import.meta.dirname, '../..')

/** Apart from the ports of `npm start`, so that both run side by side. */
const portBase = 14_000

/** Where a test may serve descriptions that the system is to fetch. */
const descriptionsHost = '127.0.0.1:14090'

let shared: Promise<{ instance: RunningInstance; file: string }> | undefined

/** Starts the whole system once, with two organizations, and gives the file that describes it. */
export async function sharedInstance(): Promise<string> {
  shared ??= start()
  return (await shared).file
}

export async function closeShared(): Promise<void> {
  const started = await shared?.catch(() => undefined)
  await started?.instance.stop()
}

async function start() {
  const { instance, folder } = await startEmpty('shared', {
    portBase,
    secondOrganization: true,
    allowedHosts: [descriptionsHost],
  })
  const { urls, organization, users, env } = instance
  const file = path.join(folder, 'instance.json')
  writeFileSync(file, JSON.stringify({ ...urls, organization, users, env }), { mode: 0o600 })
  return { instance, file }
}

/** An instance without data in a folder of the clone; what an interrupted run left there is ended first. */
export async function startEmpty(name: string, options: StartOptions) {
  const folder = path.join(root, '.portolan/test', name)
  await new Ledger(layoutData(folder).processes).clear()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const instance = await startLocal({
    data: folder,
    report: (report) => process.stdout.write(`${formatReport(report)}\n`),
    ...options,
  })
  return { instance, folder }
}
