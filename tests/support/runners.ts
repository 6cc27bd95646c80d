import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser.ts'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const root = path.resolve(import.meta.dirname, '../..')

/** A command that is right or wrong as a whole. */
export async function runCheck(args: string[]): Promise<Counts> {
  const code = await runNode(args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numRuntimeErrorTestSuites: number
}

/** One project of jest.config.mjs. A run that cannot be counted has failed. */
export async function runJest(project: string, env: Record<string, string> = {}): Promise<Counts> {
  return counted(async (file) => {
    const isCrossing = project !== 'unit' && project !== 'component'
    const code = await runNode(
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        path.join(root, 'node_modules/jest/bin/jest.js'),
        `--selectProjects=${project}`,
        '--json',
        `--outputFile=${file}`,
        // Suites that share a running system, or start one, would disturb each other.
        // A busy machine is slow, not wrong.
        '--testTimeout=60000',
        ...(isCrossing ? ['--runInBand'] : ['--maxWorkers=2']),
      ],
      { ...env, JEST_JSON_TO_FILE: '1' },
    )
    const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport
    const broken = report.numRuntimeErrorTestSuites
    const failed = report.numFailedTests + broken
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: report.numPendingTests,
    }
  })
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** The browser tests, where a browser is to be had; in CI it must be. */
export async function runPlaywright(instanceFile: string): Promise<Counts> {
  const browser = await findBrowser()
  if (!browser.found) {
    process.stdout.write(`The browser tests are skipped: ${browser.reason}\n`)
    return { passed: 0, failed: process.env['CI'] ? 1 : 0, skipped: 1 }
  }
  return counted(async (file) => {
    const cli = path.join(root, 'tests/node_modules/@playwright/test/cli.js')
    await runNode([cli, 'test', `--config=${path.join(root, 'tests/e2e/playwright.config.ts')}`], {
      PORTOLAN_TEST_INSTANCE: instanceFile,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...(browser.executablePath && { PORTOLAN_BROWSER: browser.executablePath }),
    })
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }
  })
}

async function counted(run: (file: string) => Promise<Counts>): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-report-'))
  const file = path.join(folder, 'report.json')
  try {
    return await run(file)
  } catch (error) {
    const why = existsSync(file) ? error : 'it ended before it could report'
    process.stdout.write(`The suite could not be counted: ${String(why)}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runNode(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}
