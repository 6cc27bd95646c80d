import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { listenersOf } from '../ports/listeners.ts'
import type { Ledger } from './ledger.ts'
import type { PartDefinition } from './part.ts'
import { signalGroup } from './signal-group.ts'
import { until } from './until.ts'

export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * One life of a part: from its start in a process group of its own to its end. Its output goes
 * straight to the log file, so it can write on when the supervisor is gone.
 */
export class SupervisedProcess {
  /** 0 when it could not be started at all. */
  readonly pid: number
  readonly ended: Promise<Ending>
  readonly #definition: PartDefinition
  #ending: Ending | undefined
  #couldNotStart = false

  constructor(definition: PartDefinition, logFile: string, ledger: Ledger) {
    this.#definition = definition
    const child = launch(definition, logFile)
    this.pid = child.pid ?? 0
    if (this.pid) ledger.enter(definition.name, this.pid)
    this.ended = new Promise((resolve, reject) => {
      child.once('error', (error) => {
        this.#couldNotStart = true
        reject(error)
      })
      child.once('exit', (code, signal) => {
        this.#ending = { code, signal }
        // Whatever it started and left behind would hold its ports and files.
        signalGroup(this.pid, 'SIGKILL')
        ledger.leave(this.pid)
        resolve(this.#ending)
      })
    })
    // Whoever waits hears of it; nobody has to.
    this.ended.catch(() => undefined)
  }

  get isRunning(): boolean {
    return this.#ending === undefined && !this.#couldNotStart
  }

  /** @throws {Error} what went wrong, as a clause that follows the part's name */
  async untilHealthy(): Promise<void> {
    const { healthy, ports, startTimeoutMs = 30_000 } = this.#definition
    const ended = this.ended.then(
      (ending) => Promise.reject(new Error(describeEnding(ending))),
      (error: NodeJS.ErrnoException) =>
        Promise.reject(new Error(`could not be started (${error.code ?? error.message})`)),
    )
    const waiting = new AbortController()
    const healthyInTime = until(healthy, { timeoutMs: startTimeoutMs, signal: waiting.signal })
    try {
      if (!(await Promise.race([healthyInTime, ended])))
        throw new Error(`did not answer within ${startTimeoutMs / 1_000} s`)
    } finally {
      waiting.abort()
      ended.catch(() => undefined)
    }
    for (const port of ports) this.#requireOwn(port)
  }

  /** Asks it to end, and insists when it takes too long. */
  async stop(timeoutMs: number): Promise<void> {
    if (!this.isRunning) return
    process.kill(this.pid, 'SIGTERM')
    const insist = setTimeout(() => signalGroup(this.pid, 'SIGKILL'), timeoutMs)
    await this.ended.finally(() => clearTimeout(insist))
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    signalGroup(this.pid, signal)
    await this.ended
  }

  #requireOwn(port: number): void {
    const foreign = listenersOf(port)?.filter(({ group }) => group !== this.pid)
    if (foreign?.length)
      throw new Error(`started, but port ${port} is answered by process ${foreign[0]?.pid}`)
  }
}

function launch(definition: PartDefinition, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600)
  try {
    return spawn(definition.command, definition.arguments, {
      cwd: definition.directory,
      env: definition.environment,
      stdio: ['ignore', log, log],
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

/** As a clause that follows the part's name. */
export const describeEnding = ({ code, signal }: Ending): string =>
  signal ? `was ended by ${signal}` : `ended with code ${code}`
