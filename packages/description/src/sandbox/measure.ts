import type { Worker } from 'node:worker_threads'

/** What a busy thread has used since it was given its task. */
export interface Measured {
  /** 0 where Node cannot tell; V8 then holds the thread to its own limit. */
  heapBytes: number
  /** Processor time; time on the clock where Node cannot tell. */
  milliseconds: number
}

/** Begins to measure; Node 22 learned to tell heap and processor time of a thread on its way. */
export async function startMeasuring(worker: Worker): Promise<() => Promise<Measured>> {
  const startedMs = performance.now()
  const tellsCpu = typeof worker.cpuUsage === 'function'
  const tellsHeap = typeof worker.getHeapStatistics === 'function'
  const before = tellsCpu ? await worker.cpuUsage().catch(() => undefined) : undefined
  return async () => {
    const [heap, cpu] = await Promise.all([
      tellsHeap ? worker.getHeapStatistics() : undefined,
      tellsCpu ? worker.cpuUsage(before) : undefined,
    ])
    return {
      heapBytes: heap?.used_heap_size ?? 0,
      milliseconds: cpu ? (cpu.user + cpu.system) / 1_000 : performance.now() - startedMs,
    }
  }
}
