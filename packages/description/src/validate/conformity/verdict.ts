import { escapeToken } from '../../pointer.ts'

/** What of a value does not fit its schema. */
export interface Mismatch {
  /** Inside the value. */
  pointer: string
  /** What the value there must be, as the end of a sentence: "must be a string, and is a number". */
  must: string
  /** It is not even of the right type. */
  isType?: boolean
}

/** Fits, does not, or cannot be told: then nothing is said about the value. */
export type Verdict = 'fits' | 'unknown' | Mismatch

export const isMismatch = (verdict: Verdict): verdict is Mismatch => typeof verdict === 'object'

export const mismatch = (must: string): Mismatch => ({ pointer: '', must })

/** The verdict on a part, as one on the whole. */
export const inside = (token: string | number, verdict: Verdict): Verdict =>
  isMismatch(verdict)
    ? { ...verdict, pointer: `/${escapeToken(String(token))}${verdict.pointer}` }
    : verdict

/** What follows from verdicts that must all be good: the first mismatch, else doubt, if there is any. */
export function all(verdicts: Iterable<Verdict>): Verdict {
  let doubt = false
  for (const verdict of verdicts) {
    if (isMismatch(verdict)) return verdict
    doubt ||= verdict === 'unknown'
  }
  return doubt ? 'unknown' : 'fits'
}
