import type { TaskName } from './tasks.ts'

/** What a worker is sent. */
export interface Order {
  task: TaskName
  input: unknown
}

/** What it sends back. */
export type Answer = { output: unknown } | { error: Error }

/** What it sends first. */
export const ready = 'ready'
