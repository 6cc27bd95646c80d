/** What a comparison must find: each change by its level and rule, and no other. */
export interface Outcome {
  verdict: 'breaking' | 'compatible' | 'identical'
  /** `breaking operation-removed`; a change that is found twice is there twice. */
  changes: readonly string[]
}

/** A description: an object, or YAML where its lines matter. */
export type Written = object | string

/** Two descriptions of our own, and what the one changes of the other's contract. */
export interface ComparedPair {
  title: string
  published: Written
  candidate: Written
  forward: Outcome
  /** With the candidate published first. */
  backward: Outcome
  /** The sentence that decides it, in our words, and where it stands. */
  because: string
  /** The day that Sunset dates are held against. */
  today?: string
  /** Where the first change forward is written: `/paths:4`, the pointer and its line, or `nowhere`. */
  at?: { published: string; candidate: string }
}

export interface Dimension {
  /** As the README of the engine lists it. */
  name: string
  pairs: readonly ComparedPair[]
}

export const breaking = (...rules: string[]): Outcome => ({
  verdict: 'breaking',
  changes: rules.map((rule) => `breaking ${rule}`),
})

export const caution = (...rules: string[]): Outcome => ({
  verdict: 'compatible',
  changes: rules.map((rule) => `caution ${rule}`),
})

export const safe = (...rules: string[]): Outcome => ({
  verdict: 'compatible',
  changes: rules.map((rule) => `safe ${rule}`),
})

export const identical: Outcome = { verdict: 'identical', changes: [] }

/** Several at once. */
export const all = (...outcomes: Outcome[]): Outcome => ({
  verdict: outcomes.some(({ verdict }) => verdict === 'breaking') ? 'breaking' : 'compatible',
  changes: outcomes.flatMap(({ changes }) => changes),
})
