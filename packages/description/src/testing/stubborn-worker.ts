import { parentPort } from 'node:worker_threads'
import { ready, type Order } from '../sandbox/messages.ts'

/** A worker that never ends with a zip or a bundle, and answers everything else at once. */
parentPort?.on('message', ({ input }: Order) => {
  if (typeof input === 'object' && input !== null && ('zip' in input || 'bundle' in input))
    for (;;);
  parentPort?.postMessage({ output: { findings: [], total: 0, valid: true } }, [])
})
parentPort?.postMessage(ready, [])
