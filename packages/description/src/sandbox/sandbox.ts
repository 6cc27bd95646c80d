import { extname } from 'node:path'
import type { Finding } from '../finding.ts'
import { Lane, SandboxClosed } from './lane.ts'
import type { TaskName, Tasks } from './tasks.ts'
import type { Outcome } from './thread.ts'

export { SandboxBusy, SandboxClosed } from './lane.ts'
export type { Linted, TaskName, Tasks } from './tasks.ts'
export type { BundledText } from './bundle-given.ts'
export type { Checked } from './check.ts'
export type { ComparedGiven } from './compare-given.ts'
export type { Given } from './given.ts'
export type { Summary, Understanding } from './understand.ts'

export interface SandboxOptions {
  /** Heap of a thread for large inputs, in MB; those for small ones have a third. Default 1,536. */
  memoryMb?: number
  /** What any task may take, whatever its size. Default 3,500; see `deadlineOf`. */
  deadlineMs?: number
  /** Threads, at least 2: one in three, rounded up, for large inputs. Default 3. */
  workers?: number
  /** `sandbox-worker.ts`, or the file it was bundled into. */
  workerFile?: URL
}

export interface Sandbox {
  /**
   * Does a task in a thread of its own, which is ended when it takes too long or too much memory.
   * `understand`, `check`, `bundle`, `compareGiven` and `lint` then answer with a finding; the others
   * throw {@link TooHeavy}.
   * @throws {TooHeavy} if the input is at fault: trying again does not help
   * @throws {SandboxBusy} when too many wait already: trying again helps
   * @throws {SandboxClosed} when the sandbox was closed before the task ended
   * @throws {SandboxStarved} when the machine was too busy to tell: trying again helps
   */
  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
  ): Promise<Tasks[Name]['output']>
  close(): Promise<void>
}

/** The file of the thread: TypeScript in a clone, JavaScript in the package that npm has. */
const ownWorker = new URL(`../sandbox-worker${extname(import.meta.url)}`, import.meta.url)

/** Inputs up to here have a lane of their own. */
const smallBytes = 512 * 1024

/** What takes longer than this in the small lane is put into the other one, and starts again there. */
const smallDeadlineMs = 1_000

/** GitHub's 13 MB take 3 s on two busy cores; this gives them 30. */
const deadlinePerMbMs = 2_000

const waitingMax = { small: 1_000, large: 50 }

/** How long a task may take: the fixed part covers anything small, the rest grows with the bytes. */
const deadlineOf = (bytes: number, fixedMs: number): number =>
  fixedMs + Math.round((bytes / 1_000_000) * deadlinePerMbMs)

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { memoryMb = 1_536, deadlineMs = 3_500, workers = 3 } = options
  const workerFile = options.workerFile ?? ownWorker
  const largeThreads = Math.max(1, Math.ceil(workers / 3))
  const small = new Lane(Math.max(1, workers - largeThreads), waitingMax.small, {
    workerFile,
    memoryMb: Math.ceil(memoryMb / 3),
  })
  const large = new Lane(largeThreads, waitingMax.large, { workerFile, memoryMb })

  async function outcomeOf(task: TaskName, input: unknown): Promise<Outcome> {
    const bytes = bytesIn(input)
    if (bytes <= smallBytes) {
      const outcome = await small.run({ task, input }, Math.min(smallDeadlineMs, deadlineMs))
      if ('answer' in outcome || outcome.overrun === 'closed') return outcome
    }
    return large.run({ task, input }, deadlineOf(bytes, deadlineMs))
  }

  return {
    async run<Name extends TaskName>(task: Name, input: Tasks[Name]['input']) {
      const outcome = await outcomeOf(task, input)
      if ('overrun' in outcome) {
        if (outcome.overrun === 'starved') throw new SandboxStarved()
        if (outcome.overrun === 'closed') throw new SandboxClosed()
        return overrunAnswer<Name>(task, overrunFinding(outcome.overrun))
      }
      if ('error' in outcome.answer) {
        // The stack or a string came to its end, which only the input can bring about.
        if (outcome.answer.error.name === 'RangeError')
          return overrunAnswer<Name>(task, overrunFinding('memory'))
        throw outcome.answer.error
      }
      return outcome.answer.output as Tasks[Name]['output']
    },
    async close() {
      await Promise.all([small.close(), large.close()])
    },
  }
}

/** Thrown when a thread hardly got any processor time; it says nothing about the description. */
export class SandboxStarved extends Error {
  readonly code = 'sandbox-starved'
  constructor() {
    super('The machine is too busy to read the description. Try again in a few seconds.')
  }
}

/** Thrown when a task that has no findings to answer with took too long or too much memory. */
export class TooHeavy extends Error {
  readonly code: string
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.message)
    this.code = finding.rule
    this.finding = finding
  }
}

function overrunAnswer<Name extends TaskName>(task: Name, finding: Finding): Tasks[Name]['output'] {
  const answers: { [Task in TaskName]?: Tasks[Task]['output'] } = {
    understand: { findings: [finding], total: 1, valid: false },
    check: { findings: [finding], valid: false },
    bundle: { findings: [finding], files: 0 },
    compareGiven: { published: [], candidate: [finding] },
    lint: { findings: [finding], total: 1, score: 0, reached: null, ladder: [], raise: [] },
  }
  const answer = answers[task]
  if (!answer) throw new TooHeavy(finding)
  return answer
}

function overrunFinding(overrun: 'time' | 'memory' | 'crash'): Finding {
  const [rule, what] =
    overrun === 'time'
      ? ['took-too-long', 'Reading this description takes too long for its size']
      : ['too-large-to-process', 'Reading this description takes more memory than its size allows']
  return {
    rule,
    level: 'error',
    message: `${what}. Look for references or aliases that multiply each other, or split it into several APIs.`,
    file: '',
    pointer: '',
    line: 1,
    column: 1,
  }
}

function bytesIn(input: unknown): number {
  if (input instanceof Uint8Array) return input.byteLength
  if (typeof input !== 'object' || input === null) return 0
  return Object.values(input).reduce<number>((total, value) => total + bytesIn(value), 0)
}
