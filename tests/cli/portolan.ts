import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** As set-up leaves it in a clone. */
export const inClone = path.join(root, 'node_modules/.bin/portolan')

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  stdin?: string | Uint8Array
  env?: Record<string, string | undefined>
  command?: [string, ...string[]]
  withinMs?: number
}

/** A command that hangs is ended, and has failed. */
const endsWithinMs = 60_000

/** Runs the command as a process of its own, as users do. */
export function portolan(args: string[], options: RunOptions = {}): Promise<Ran> {
  const [file, ...first] = options.command ?? [inClone]
  const child = spawn(file, [...first, ...args], {
    cwd: options.cwd ?? root,
    timeout: options.withinMs ?? endsWithinMs,
    killSignal: 'SIGKILL',
    env: {
      PATH: process.env['PATH'],
      HOME: '/nowhere',
      ...options.env,
    },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // Not everything that is sent is read to its end.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.stdin ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A folder with these files, gone when the test is over. */
export function folderWith(files: Record<string, string | Uint8Array>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-cli-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
