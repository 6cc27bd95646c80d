import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface ProcessCost {
  seconds: number
  /** The most memory that the process held, all of its threads together. */
  peakMb: number
}

const reporter = path.join(import.meta.dirname, 'report-memory.cjs')

/**
 * Runs a Node program as a process of its own, from its start to its end.
 * @throws {Error} if it does not end with one of these codes
 */
export async function costOf(args: string[], codes = [0]): Promise<ProcessCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-cost-'))
  const report = path.join(folder, 'peak')
  const startedMs = performance.now()
  const child = spawn(process.execPath, ['--require', reporter, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PORTOLAN_PEAK_FILE: report,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const code = await new Promise((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  const seconds = (performance.now() - startedMs) / 1_000
  if (!codes.includes(Number(code)))
    throw new Error(`${args.join(' ')} ended with ${String(code)}: ${errors.slice(-500)}`)
  const peakMb = Number(readFileSync(report, 'utf8')) / 1_024
  rmSync(folder, { recursive: true, force: true })
  return { seconds, peakMb }
}

/** The middle one of several runs, by time. */
export const middleOf = (costs: ProcessCost[]): ProcessCost =>
  costs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(costs.length / 2)]!
