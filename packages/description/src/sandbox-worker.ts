import { parentPort } from 'node:worker_threads'
import { forgetDocumented } from './sandbox/document-given.ts'
import { perform } from './sandbox/perform.ts'
import { ready, type Answer, type Order } from './sandbox/messages.ts'

/** The thread of the sandbox: does one task after another, until it is ended from outside. */
parentPort?.on('message', (order: Order) => {
  const answer = carryOut(order)
  parentPort?.postMessage(answer, 'output' in answer ? buffersIn(answer.output) : [])
})
// Everything is loaded: from now on a task's time is its own.
parentPort?.postMessage(ready, [])

function carryOut({ task, input }: Order): Answer {
  if (task !== 'document') forgetDocumented()
  try {
    return { output: (perform[task] as (input: unknown) => unknown)(input) }
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}

/** The buffers of an output are handed over, not copied. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>(), depth = 0): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const isWhole = value.byteLength === value.buffer.byteLength
    if (isWhole && value.buffer instanceof ArrayBuffer) found.add(value.buffer)
  } else if (typeof value === 'object' && value !== null && depth < 3)
    for (const child of Object.values(value)) buffersIn(child, found, depth + 1)
  return [...found]
}
