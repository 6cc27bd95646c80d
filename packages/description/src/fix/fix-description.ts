import { isDeepStrictEqual } from 'node:util'
import { recognize } from '../model/specification.ts'
import { isObject, type Json } from '../parse/json.ts'
import { defaultLimits, type Limits } from '../parse/limits.ts'
import { parse } from '../parse/parse.ts'
import { applyEdits } from './edits.ts'
import type { FixSource, Proposal } from './fixer.ts'
import { fixers } from './fixes.ts'
import { readTextTree } from './text-tree.ts'

/** How often a text is edited and read again at most, to find out what stands in the way. */
const triesFor = (text: string): number => Math.min(100, Math.ceil(50_000_000 / text.length))

/** What stands in the way of each other is mended one after the other. */
const roundsMax = 4

/** A thing that was mended. */
export interface AppliedFix {
  rule: string
  /** In the text as it was given, but for what could only be mended after something else. */
  line: number
  message: string
}

export interface Fixed {
  /** The text with everything mended; the same text where nothing was. */
  source: string
  applied: AppliedFix[]
}

export interface FixOptions {
  /** The name of the file, which may tell YAML from JSON. */
  file?: string | undefined
  /** Only what these rules find. */
  rules?: readonly string[] | undefined
  limits?: Limits | undefined
}

/**
 * Mends what can be mended without changing what the description says, and leaves everything else of
 * the text as it was: comments, order and form. A text that cannot be read comes back as it is.
 */
export function fixDescription(source: string, options: FixOptions = {}): Fixed {
  const { file = '', rules, limits = defaultLimits } = options
  const wanted = fixers.filter(({ rule }) => rules?.includes(rule) ?? true)
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  let text = source.slice(mark.length)
  const applied: AppliedFix[] = []
  for (let round = 0; round < roundsMax; round++) {
    const read = readSource(text, file, limits)
    if (!read) break
    const { given, locate } = read
    const proposals = wanted.flatMap(({ rule, propose }) =>
      [...propose(given)].map((proposal) => ({ ...proposal, rule })),
    )
    const { edited, made } = applyProposals(given, proposals, file, limits)
    if (made.length === 0) break
    const places = locate(made.map(({ pointer }) => pointer))
    for (const { rule, pointer, message } of made)
      applied.push({ rule, line: places.get(pointer)?.line ?? 1, message })
    text = edited
  }
  return { source: mark + text, applied }
}

function readSource(text: string, file: string, limits: Limits) {
  const { source, findings } = parse(new TextEncoder().encode(text), { file, limits })
  // A key that is given twice, say, is written in a place that the value does not show.
  if (!source || !isObject(source.value) || findings.some(({ level }) => level === 'error'))
    return undefined
  const tree = readTextTree(text, limits)
  if (!tree) return undefined
  const recognized = recognize(source.value)
  const specification = 'finding' in recognized ? undefined : recognized.specification
  const given: FixSource = { text, tree, root: source.value, specification }
  return { given, locate: (pointers: string[]) => source.locate(pointers) }
}

/** Makes what comes out as proposed; halves what does not, until what stands in the way is left out. */
function applyProposals<Made extends Proposal>(
  { text, root }: Pick<FixSource, 'text' | 'root'>,
  proposals: Made[],
  file: string,
  limits: Limits,
): { edited: string; made: Made[] } {
  const comesOut = (chosen: readonly Made[]): string | undefined => {
    const edited = applyEdits(
      text,
      chosen.flatMap(({ edits }) => edits),
    )
    const expected = JSON.parse(JSON.stringify(root)) as Json
    for (const { change } of chosen) change(expected)
    const { source } = parse(new TextEncoder().encode(edited), { file, limits })
    return source && isDeepStrictEqual(source.value, expected) ? edited : undefined
  }
  let triesLeft = triesFor(text)
  const choose = (from: Made[], known: Made[]): Made[] => {
    if (from.length === 0 || triesLeft-- <= 0) return known
    if (comesOut([...known, ...from]) !== undefined) return [...known, ...from]
    if (from.length === 1) return known
    const half = Math.ceil(from.length / 2)
    return choose(from.slice(half), choose(from.slice(0, half), known))
  }
  const made = choose(proposals, [])
  return { edited: made.length > 0 ? (comesOut(made) ?? text) : text, made }
}
