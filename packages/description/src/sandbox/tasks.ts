import type { Change } from '../compare/change.ts'
import type { Documentation } from '../document/document.ts'
import type { Finding } from '../finding.ts'
import type { Understanding, UnderstandInput } from './understand.ts'

/** What the sandbox can do, by name. Inputs and outputs are plain data that a thread can be sent. */
export interface Tasks {
  /** Reads, bundles and validates what a user sent. */
  understand: { input: UnderstandInput; output: Understanding }
  /** The other tasks take the bundle that `understand` gave. */
  lint: { input: { bundle: Uint8Array }; output: Linted }
  compare: { input: { published: Uint8Array; candidate: Uint8Array }; output: Change[] }
  document: { input: { bundle: Uint8Array }; output: Documentation }
}

export type TaskName = keyof Tasks

export interface Linted {
  /** The first 500. */
  findings: Finding[]
  total: number
  /** 0 to 100. */
  score: number
}
