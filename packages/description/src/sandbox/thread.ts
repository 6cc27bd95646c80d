import { Worker } from 'node:worker_threads'
import { startMeasuring } from './measure.ts'
import { ready, type Answer, type Order } from './messages.ts'

/** How a task ended: with an answer, or because the thread had to be given up. */
export type Outcome =
  | { answer: Answer }
  | { overrun: 'time' | 'memory' | 'crash' | 'starved' | 'closed' }

export interface ThreadOptions {
  workerFile: URL
  memoryMb: number
}

/** How often the heap and the processor time of a busy thread are measured. */
const measureEveryMs = 50

/**
 * A deadline is processor time of the thread itself, so that a busy machine makes nobody's description
 * invalid. A thread that has not had its share this long after is given up without a verdict.
 */
const starvedAfterMs = 60_000

/**
 * What lies between the limit that we measure and the one that V8 enforces. V8 ends the whole process
 * when a native call, such as JSON.stringify, meets its limit; so that one is out of reach: between two
 * measurements a thread does not come that far.
 */
const headroomMb = 1_024

/**
 * A description is read once and kept: more room for what is short-lived costs memory (a quarter, with
 * GitHub's 13 MB) and saves no time.
 */
const youngMb = 12

/** One worker thread. It is started when first needed, and again after it had to be ended. */
export class Thread {
  private worker: Worker | null = null
  private isClosing = false
  private readonly options: ThreadOptions

  constructor(options: ThreadOptions) {
    this.options = options
  }

  /** One task at a time. `deadlineMs` is processor time; it starts when the thread is up. */
  async run(order: Order, deadlineMs: number): Promise<Outcome> {
    const outcome = await this.attempt(order, deadlineMs)
    if ('answer' in outcome) this.worker?.unref()
    else await this.end()
    return this.isClosing && 'overrun' in outcome ? { overrun: 'closed' } : outcome
  }

  /** For good: what runs or starts ends as `closed`, which says nothing about its input. */
  async close(): Promise<void> {
    this.isClosing = true
    await this.end()
  }

  private async attempt(order: Order, deadlineMs: number): Promise<Outcome> {
    const worker = this.isClosing ? null : await this.start()
    if (!worker) return { overrun: 'crash' }
    worker.ref()
    return this.watch(worker, order, deadlineMs)
  }

  private async end(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }

  private async watch(worker: Worker, order: Order, deadlineMs: number): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const stop = listen(worker, {
      message: (answer) => resolve({ answer: answer as Answer }),
      error: (error) =>
        resolve({ overrun: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash' }),
      exit: () => resolve({ overrun: 'crash' }),
    })
    const timer = setTimeout(() => resolve({ overrun: 'starved' }), deadlineMs + starvedAfterMs)
    const used = await Promise.race([startMeasuring(worker), promise.then(() => null)])
    // A thread that has ended meanwhile measures nothing; its own event tells.
    const measure = async (): Promise<void> => {
      if (!used) return
      const { heapBytes, milliseconds } = await used()
      if (heapBytes > this.options.memoryMb * 1_000_000) resolve({ overrun: 'memory' })
      if (milliseconds > deadlineMs) resolve({ overrun: 'time' })
    }
    const measuring = setInterval(() => void measure().catch(() => undefined), measureEveryMs)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    worker.postMessage(order)
    const outcome = await promise
    stop()
    clearTimeout(timer)
    clearInterval(measuring)
    return outcome
  }

  private async start(): Promise<Worker | null> {
    if (this.worker) return this.worker
    const { workerFile, memoryMb } = this.options
    const worker = new Worker(workerFile, {
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb + headroomMb,
        maxYoungGenerationSizeMb: youngMb,
        stackSizeMb: 4,
      },
      // The thread needs nothing of its surroundings.
      env: {},
      execArgv: [],
    })
    this.worker = worker
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const stop = listen(worker, {
      message: (message) => resolve(message === ready),
      error: () => resolve(false),
      exit: () => resolve(false),
    })
    const isUp = await promise
    stop()
    return isUp ? worker : null
  }
}

interface Listeners {
  message: (message: unknown) => void
  error: (error: NodeJS.ErrnoException) => void
  exit: () => void
}

/** Hears the worker until the returned function is called. A worker needs its own listeners kept. */
function listen(worker: Worker, { message, error, exit }: Listeners): () => void {
  worker.on('message', message).on('error', error).on('exit', exit)
  return () => worker.off('message', message).off('error', error).off('exit', exit)
}
