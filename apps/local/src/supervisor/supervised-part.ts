import { reasonOf } from '../cannot-start.ts'
import { beginLog } from './log-file.ts'
import type { Ledger } from './ledger.ts'
import type { Part, PartDefinition, PartReport } from './part.ts'
import { PartFailed } from './part-failed.ts'
import { SupervisedProcess, describeEnding } from './supervised-process.ts'

const deathsMax = 3
const deathWindowMs = 60_000

interface Surroundings {
  logDirectory: string
  ledger: Ledger
  report: (report: PartReport) => void
  /** Resolves when the parts that this one needs are healthy. */
  needsHealthy: (names: string[]) => Promise<void>
  /** The part cannot be kept alive; the whole instance must end. */
  giveUp: (failure: PartFailed) => void
}

/** A part through all its lives: started, watched, started again when it dies, stopped. */
export class SupervisedPart implements Part {
  readonly name: string
  readonly needs: string[]
  readonly logFile: string
  readonly #definition: PartDefinition
  readonly #surroundings: Surroundings
  #process: SupervisedProcess | undefined
  #becomingHealthy: Promise<void> = Promise.resolve()
  #wanted = false
  /** A death that somebody asked for through this object does not count against the part. */
  #deathAskedFor = false
  #deathTimes: number[] = []

  constructor(definition: PartDefinition, surroundings: Surroundings) {
    this.#definition = definition
    this.#surroundings = surroundings
    this.name = definition.name
    this.needs = definition.needs
    this.logFile = beginLog(surroundings.logDirectory, definition.name)
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  get stopTimeoutMs(): number {
    return this.#definition.stopTimeoutMs ?? 3_000
  }

  get isRunning(): boolean {
    return this.#process?.isRunning ?? false
  }

  start(): Promise<void> {
    this.#wanted = true
    this.#becomingHealthy = this.#live()
    return this.#becomingHealthy
  }

  healthy(): Promise<void> {
    return this.#becomingHealthy
  }

  async stop(timeoutMs = this.stopTimeoutMs): Promise<void> {
    this.#wanted = false
    await this.#process?.stop(timeoutMs)
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.#deathAskedFor = true
    await this.#process?.kill(signal)
  }

  /** Begins one life and watches over it. */
  async #live(): Promise<void> {
    const life = new SupervisedProcess(this.#definition, this.logFile, this.#surroundings.ledger)
    this.#process = life
    try {
      await life.untilHealthy()
    } catch (reason) {
      if (life.isRunning) await life.kill('SIGKILL')
      throw new PartFailed(this.name, reason, this.logFile)
    }
    void life.ended.then((ending) => this.#mourn(describeEnding(ending)))
  }

  #mourn(how: string): void {
    if (!this.#wanted) return
    this.#becomingHealthy = this.#liveAgain(how)
    this.#becomingHealthy.catch((error: unknown) => {
      this.#wanted = false
      this.#surroundings.giveUp(
        error instanceof PartFailed ? error : new PartFailed(this.name, error, this.logFile),
      )
    })
  }

  /** @throws {PartFailed} when it has died too often */
  async #liveAgain(how: string): Promise<void> {
    const startedMs = performance.now()
    this.#countDeath(how)
    await this.#surroundings.needsHealthy(this.needs)
    if (!this.#wanted) return
    try {
      await this.#live()
      await this.#definition.afterRestart?.()
    } catch (error) {
      if (this.#wanted) await this.#liveAgain(`did not come back: ${reasonOf(error)}`)
      return
    }
    const elapsedMs = performance.now() - startedMs
    this.#surroundings.report({ part: this.name, state: 'restarted', elapsedMs })
  }

  #countDeath(how: string): void {
    this.#surroundings.report({ part: this.name, state: 'died', note: how.split('\n')[0] })
    const nowMs = performance.now()
    if (!this.#deathAskedFor)
      this.#deathTimes = [...this.#deathTimes.filter((time) => nowMs - time < deathWindowMs), nowMs]
    this.#deathAskedFor = false
    if (this.#deathTimes.length < deathsMax) return
    const reason = `died ${deathsMax} times in a minute, the last time it ${how.split('\n')[0]}`
    throw new PartFailed(this.name, reason, this.logFile)
  }
}
