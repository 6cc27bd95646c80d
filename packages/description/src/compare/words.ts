import { shortened } from '../finding.ts'
import type { JsonType } from './schema/shape.ts'

/** A name or a text as a message shows it. */
export const quoted = (text: string): string => `"${shortened(text)}"`

/** The first few, and how many more: `"a", "b" and 3 more`. */
export function listed(texts: Iterable<string>, shownMax = 5): string {
  const all = [...texts]
  const shown = all.slice(0, shownMax).map((text) => shortened(text))
  const rest = all.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  const last = shown.pop() ?? ''
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last
}

/** Types in a message: `string or integer`; `anything` for all. */
export function typesInWords(types: ReadonlySet<JsonType>): string {
  if (types.size === 0) return 'nothing'
  // Five types are all of them: numbers include integers.
  if (types.size >= 5) return 'anything'
  return [...types].sort().join(' or ')
}

/** Starts a sentence. */
export const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What started a sentence, in the middle of one. */
export const inside = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
