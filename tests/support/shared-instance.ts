import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatReport } from '@portolan/local/report'
import { type RunningInstance, startLocal } from '@portolan/local/start'

/** Apart from the ports of `npm start`, so that both run side by side. */
const portBase = 14_000

let shared: Promise<{ instance: RunningInstance; folder: string; file: string }> | undefined

/** Starts the whole system once, with two organizations, and gives the file that describes it. */
export async function sharedInstance(): Promise<string> {
  shared ??= start()
  return (await shared).file
}

export async function closeShared(): Promise<void> {
  if (!shared) return
  const { instance, folder } = await shared
  await instance.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-test-'))
  const instance = await startLocal({
    data: folder,
    portBase,
    samples: true,
    secondOrganization: true,
    report: (report) =>
      process.stdout.write(`${formatReport(report)}
`),
  })
  const { urls, organization, users, env } = instance
  const file = path.join(folder, 'instance.json')
  writeFileSync(file, JSON.stringify({ ...urls, organization, users, env }), { mode: 0o600 })
  return { instance, folder, file }
}
