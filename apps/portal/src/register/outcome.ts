import type { Problem } from '../api/problem.ts'

/** What came of giving a description to Portolan. */
export type Outcome =
  | { kind: 'registered'; registration: string; already: boolean }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'interrupted'; words: string }

/** Reads the API's answer; its shape was checked on the other side. */
export async function outcomeOf(response: Response): Promise<Outcome> {
  const body = (await response.json().catch(() => undefined)) as
    | { id: string }
    | Problem
    | undefined
  if (body && response.ok && 'id' in body)
    return { kind: 'registered', registration: body.id, already: response.status === 200 }
  if (body && 'code' in body) return { kind: 'refused', problem: body }
  return interrupted(`The answer could not be understood (${response.status}).`)
}

export const interrupted = (words: string): Outcome => ({ kind: 'interrupted', words })
