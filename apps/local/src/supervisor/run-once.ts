import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { beginLog } from './log-file.ts'
import type { Ledger } from './ledger.ts'
import { PartFailed } from './part-failed.ts'
import { signalGroup } from './signal-group.ts'

export interface Errand {
  name: string
  command: string
  arguments: string[]
  environment: Record<string, string>
  directory: string
  /** What it reads from its standard input. */
  input?: string
}

/** What an errand that is broken off may take to end. */
const patienceMs = 3_000

interface Surroundings {
  logDirectory: string
  ledger: Ledger
  /** When it fires, the errand is broken off. */
  signal: AbortSignal
}

/**
 * Runs a command to its end and answers with what it wrote to its standard output. All that it
 * writes is in its log too.
 * @throws {PartFailed} when it ends with anything but 0
 */
export async function runOnce(
  errand: Errand,
  { logDirectory, ledger, signal }: Surroundings,
): Promise<string> {
  const logFile = beginLog(logDirectory, errand.name)
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  const child = spawn(errand.command, errand.arguments, {
    cwd: errand.directory,
    env: errand.environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const { pid } = child
  if (pid) ledger.enter(errand.name, pid)
  let insist: NodeJS.Timeout | undefined
  const breakOff = (): void => {
    if (!pid) return
    // A build has processes in groups of their own, which only it can end.
    signalGroup(pid, 'SIGTERM')
    insist = setTimeout(() => signalGroup(pid, 'SIGKILL'), patienceMs)
  }
  if (signal.aborted) breakOff()
  signal.addEventListener('abort', breakOff)

  // It may end before it has read all; its ending says why.
  child.stdin.on('error', () => undefined).end(errand.input ?? '')
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  try {
    const ending = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, killedBy) => resolve(code ?? killedBy))
    })
    await new Promise((resolve) => log.end(resolve))
    if (ending !== 0) throw new Error(`ended with ${ending}`)
    return Buffer.concat(output).toString('utf8')
  } catch (reason) {
    throw new PartFailed(errand.name, reason, logFile)
  } finally {
    clearTimeout(insist)
    signal.removeEventListener('abort', breakOff)
    if (pid) ledger.leave(pid)
  }
}
