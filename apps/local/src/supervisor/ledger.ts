import { existsSync, readFileSync, rmSync } from 'node:fs'
import { writeWhole } from '../data/write-whole.ts'
import { identify, isAlive, type ProcessIdentity } from './identity.ts'
import { signalGroup } from './signal-group.ts'
import { until } from './until.ts'

interface Entry extends ProcessIdentity {
  part: string
}

/** How long a left-over process may take to save its state before it is killed. */
const farewellMs = 4_000

/**
 * The processes that this instance has started, on disk: whoever starts next on the same data finds
 * what a killed supervisor left behind, and ends it.
 */
export class Ledger {
  readonly #file: string
  #entries: Entry[] = []

  constructor(file: string) {
    this.#file = file
  }

  enter(part: string, pid: number): void {
    const identity = identify(pid)
    if (!identity) return
    this.#entries.push({ part, ...identity })
    this.#save()
  }

  leave(pid: number): void {
    this.#entries = this.#entries.filter((entry) => entry.pid !== pid)
    this.#save()
  }

  /** Ends what an earlier instance left running; answers with the names of those parts. */
  async clear(): Promise<string[]> {
    const left = this.#read().filter(isAlive)
    for (const { pid } of left) signalGroup(pid, 'SIGTERM')
    await until(() => !left.some(isAlive), { timeoutMs: farewellMs })
    for (const { pid } of left.filter(isAlive)) signalGroup(pid, 'SIGKILL')
    await until(() => !left.some(isAlive), { timeoutMs: farewellMs })
    rmSync(this.#file, { force: true })
    return left.map(({ part }) => part)
  }

  #read(): Entry[] {
    if (!existsSync(this.#file)) return []
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Entry[]
    } catch {
      return []
    }
  }

  #save(): void {
    if (this.#entries.length) writeWhole(this.#file, JSON.stringify(this.#entries))
    else rmSync(this.#file, { force: true })
  }
}
