import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

export type Browser =
  | { found: true; /** Absent: Playwright's own. */ executablePath?: string }
  | { found: false; reason: string }

const systemBrowsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Playwright's own Chromium, else the system's, else one that the package manager installs for root. */
export async function findBrowser(): Promise<Browser> {
  if (existsSync(chromium.executablePath())) return { found: true }
  const present = systemBrowser()
  if (present) return { found: true, executablePath: present }
  const why = installBrowser()
  const installed = systemBrowser()
  if (installed) return { found: true, executablePath: installed }
  return {
    found: false,
    reason: `there is no Chromium, and ${why}. Install one: npx playwright install chromium, or apt-get install chromium`,
  }
}

function systemBrowser(): string | undefined {
  for (const name of systemBrowsers) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return undefined
}

function installBrowser(): string {
  if (process.getuid?.() !== 0) return 'only root can install one here'
  if (spawnSync('which', ['apt-get']).status !== 0) return 'this system has no apt-get'
  process.stdout.write('Installing Chromium with apt-get; this takes a minute or two.\n')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) return `apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`
  }
  return 'what apt-get installed was not found'
}
