import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './messages.ts'

/** How a task ended: with an answer, or because the thread had to be given up. */
export type Outcome = { answer: Answer } | { overrun: 'time' | 'memory' | 'crash' }

export interface ThreadOptions {
  workerFile: URL
  memoryMb: number
}

/** One worker thread. It is started when first needed, and again after it had to be ended. */
export class Thread {
  private worker: Worker | null = null
  private readonly options: ThreadOptions

  constructor(options: ThreadOptions) {
    this.options = options
  }

  /** One task at a time. Its time starts when the thread is up. */
  async run(order: Order, deadlineMs: number): Promise<Outcome> {
    const worker = await this.start()
    if (!worker) return { overrun: 'crash' }
    worker.ref()
    const outcome = await new Promise<Outcome>((resolve) => {
      const timer = setTimeout(() => resolve({ overrun: 'time' }), deadlineMs)
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer)
        resolve(outcome)
      }
      worker.once('message', (answer: Answer) => settle({ answer }))
      worker.once('error', (error: NodeJS.ErrnoException) =>
        settle({ overrun: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash' }),
      )
      worker.once('exit', () => settle({ overrun: 'crash' }))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(order)
    })
    worker.removeAllListeners()
    if ('overrun' in outcome) await this.close()
    else worker.unref()
    return outcome
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }

  private async start(): Promise<Worker | null> {
    if (this.worker) return this.worker
    const { workerFile, memoryMb } = this.options
    const worker = new Worker(workerFile, {
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        maxYoungGenerationSizeMb: 64,
        stackSizeMb: 4,
      },
      // The thread needs nothing of its surroundings.
      env: {},
      execArgv: [],
      stdin: false,
    })
    const isUp = await new Promise<boolean>((resolve) => {
      worker.once('online', () => resolve(true))
      worker.once('error', () => resolve(false))
    })
    worker.removeAllListeners()
    if (!isUp) return null
    this.worker = worker
    return worker
  }
}
