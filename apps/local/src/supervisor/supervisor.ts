import type { Ledger } from './ledger.ts'
import type { Part, PartDefinition, PartReport } from './part.ts'
import type { PartFailed } from './part-failed.ts'
import { SupervisedPart } from './supervised-part.ts'

/** Everything must be gone this long after somebody asked for it; a little less than 10 s. */
const stopWithinMs = 9_500

export interface SupervisorOptions {
  logDirectory: string
  ledger: Ledger
  report: (report: PartReport) => void
}

/** Starts parts, keeps them alive, and stops them in the reverse of the order in which they need each other. */
export class Supervisor {
  /** Resolves with the reason when a part cannot be kept alive. */
  readonly gaveUp: Promise<PartFailed>
  readonly #options: SupervisorOptions
  readonly #parts = new Map<string, SupervisedPart>()
  readonly #giveUp: (failure: PartFailed) => void
  #stopping: Promise<void> | undefined

  constructor(options: SupervisorOptions) {
    this.#options = options
    const { promise, resolve } = Promise.withResolvers<PartFailed>()
    this.gaveUp = promise
    this.#giveUp = resolve
  }

  /** @throws {PartFailed} when it does not become healthy in its time */
  async start(definition: PartDefinition): Promise<Part> {
    if (this.#stopping) throw new Error('is not started: everything is being stopped')
    const part = new SupervisedPart(definition, {
      ...this.#options,
      needsHealthy: async (names) => {
        const needed = names.flatMap((name) => this.#parts.get(name) ?? [])
        await Promise.all(needed.map((part) => part.healthy()))
      },
      giveUp: this.#giveUp,
    })
    this.#parts.set(definition.name, part)
    await part.start()
    return part
  }

  part(name: string): Part {
    const part = this.#parts.get(name)
    if (!part)
      throw new Error(
        `No part is called "${name}"; there are ${[...this.#parts.keys()].join(', ')}.`,
      )
    return part
  }

  get pids(): Record<string, number> {
    return Object.fromEntries([...this.#parts.values()].map(({ name, pid }) => [name, pid]))
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll()
    return this.#stopping
  }

  async #stopAll(): Promise<void> {
    const deadline = performance.now() + stopWithinMs
    const stopped = new Map<string, Promise<void>>()
    const stopPart = async (part: SupervisedPart): Promise<void> => {
      const dependents = [...this.#parts.values()].filter(({ needs }) => needs.includes(part.name))
      await Promise.all(dependents.map(stopOnce))
      const wasRunning = part.isRunning
      const startedMs = performance.now()
      // The last of a chain still gets a moment to save its state.
      const leftMs = Math.max(deadline - performance.now(), 500)
      await part.stop(Math.min(leftMs, part.stopTimeoutMs))
      const elapsedMs = performance.now() - startedMs
      if (wasRunning) this.#options.report({ part: part.name, state: 'stopped', elapsedMs })
    }
    const stopOnce = (part: SupervisedPart): Promise<void> => {
      const stopping = stopped.get(part.name) ?? stopPart(part)
      stopped.set(part.name, stopping)
      return stopping
    }
    await Promise.all([...this.#parts.values()].map(stopOnce))
  }
}
