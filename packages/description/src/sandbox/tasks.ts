import type { Comparison } from '../compare/change.ts'
import type { DocumentInput, DocumentSlice } from '../document/slice.ts'
import type { Quoted, Sent } from '../excerpt/quote.ts'
import type { Fixed } from '../fix/fix-description.ts'
import type { Linted } from '../lint/lint.ts'
import type { Format } from '../parse/parse.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'
import type { BundledText } from './bundle-given.ts'
import type { Checked, CheckInput } from './check.ts'
import type { ComparedGiven } from './compare-given.ts'
import type { Given } from './given.ts'
import type { Understanding } from './understand.ts'

/** What the sandbox can do, by name. Inputs and outputs are plain data that a thread can be sent. */
export interface Tasks {
  /** Reads, bundles and validates what a user sent. */
  understand: { input: Given; output: Understanding }
  /** Validates and lints at once what is not going to be kept. */
  check: { input: CheckInput; output: Checked }
  /** Puts many files into one, in the form that is asked for or that the entry has. */
  bundle: { input: { given: Given; format?: Format | undefined }; output: BundledText }
  /** Reads and compares at once what is not going to be kept. */
  compareGiven: { input: { published: Given; candidate: Given }; output: ComparedGiven }
  /** Mends a text where that changes nothing of what it says. */
  fix: { input: FixInput; output: Fixed }
  /** The names of the other files that each of these refers to. */
  references: { input: { files: Record<string, Uint8Array> }; output: Record<string, string[]> }
  /** The exact lines of places, and the text around them. */
  quote: {
    input: { sent: Sent; places: { file: string; pointer: string }[] }
    output: (Quoted | null)[]
  }
  /** These take the bundle that `understand` gave. */
  lint: { input: LintInput; output: Linted }
  compare: { input: { published: Uint8Array; candidate: Uint8Array }; output: Comparison }
  /** Slice by slice: the `next` of one is the `from` of the following. */
  document: { input: DocumentInput; output: DocumentSlice }
}

export type TaskName = keyof Tasks

export interface FixInput {
  bytes: Uint8Array
  /** The name of the file, which may tell YAML from JSON. */
  file: string
  /** Only what these rules find. */
  rules?: readonly string[]
}

export interface LintInput {
  bundle: Uint8Array
  /** In YAML, or as it was read; without, the recommended one. */
  ruleset?: string | Ruleset | undefined
  /** The day by which exceptions expire: `2027-01-31`. */
  today?: string | undefined
}

/** Of the findings the first 500. */
export type { Linted } from '../lint/lint.ts'
