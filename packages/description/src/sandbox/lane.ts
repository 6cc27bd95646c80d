import type { Order } from './messages.ts'
import { Thread, type Outcome, type ThreadOptions } from './thread.ts'

interface Waiting {
  order: Order
  deadlineMs: number
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/** Threads that share one queue. */
export class Lane {
  private readonly idle: Thread[]
  private readonly threads: Thread[]
  private readonly waiting: Waiting[] = []
  private readonly waitingMax: number

  constructor(size: number, waitingMax: number, options: ThreadOptions) {
    this.threads = Array.from({ length: size }, () => new Thread(options))
    this.idle = [...this.threads]
    this.waitingMax = waitingMax
  }

  /** @throws {SandboxBusy} when too many wait already */
  run(order: Order, deadlineMs: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.idle.length === 0 && this.waiting.length >= this.waitingMax)
        return reject(new SandboxBusy(this.waiting.length))
      this.waiting.push({ order, deadlineMs, resolve, reject })
      this.next()
    })
  }

  async close(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(new SandboxClosed())
    await Promise.all(this.threads.map((thread) => thread.close()))
  }

  private next(): void {
    const thread = this.waiting.length > 0 ? this.idle.pop() : undefined
    const task = thread && this.waiting.shift()
    if (!thread || !task) return
    void thread
      .run(task.order, task.deadlineMs)
      .then(task.resolve, task.reject)
      .finally(() => {
        this.idle.push(thread)
        this.next()
      })
  }
}

/** Thrown when the queue is full; trying again later helps. */
export class SandboxBusy extends Error {
  readonly code = 'sandbox-busy'
  constructor(waiting: number) {
    super(`${waiting} descriptions wait to be read already. Try again in a few seconds.`)
  }
}

/** Thrown to those who waited or were at work when the sandbox was closed. */
export class SandboxClosed extends Error {
  readonly code = 'sandbox-closed'
  constructor() {
    super('The sandbox was closed before this task ended. Try again.')
  }
}
