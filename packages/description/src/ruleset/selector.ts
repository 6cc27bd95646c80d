import { shapes, type Kind } from '../model/kinds.ts'
import { below, type Spot } from '../model/walk.ts'
import type { Json } from '../parse/json.ts'

/** What a custom rule looks at: all objects of a kind, or what a path leads to. */
export type Selector = { kind: Kind } | { steps: Step[] }

/** One step down: to the child of this name, or to all; or to all such anywhere below. */
export interface Step {
  /** Null for any. */
  name: string | null
  isDeep: boolean
}

/** So that the states of a search fit into the bits of a number. */
const stepsMax = 30

export const kindNames: readonly string[] = Object.keys(shapes).map((kind) =>
  kind.replaceAll(' ', '-'),
)

/**
 * Reads `operation`, `request-body` and the like, or a path: `$.paths.*.get`, `$..parameters[*]`,
 * `$.paths['/pets'].get.tags[0]`. The answer is a text where it is neither: what is wrong with it.
 */
export function parseSelector(text: string): Selector | string {
  const kind = text.replaceAll('-', ' ')
  if (Object.hasOwn(shapes, kind)) return { kind: kind as Kind }
  if (!text.startsWith('$'))
    return `"${text.slice(0, 60)}" is neither a kind of object nor a path that starts with $. The kinds are ${kindNames.join(', ')}.`
  const steps: Step[] = []
  const step =
    /(?<dots>\.{0,2})(?:(?<name>\*|[\w$@-]+)|\[(?:'(?<quoted>[^']*)'|(?<index>\d+|\*))\])/y
  step.lastIndex = 1
  while (step.lastIndex < text.length) {
    const from = step.lastIndex
    const { dots, name, quoted, index } = step.exec(text)?.groups ?? {}
    const isRead = name === undefined ? dots === '' || dots === '..' : dots !== ''
    if (dots === undefined || !isRead)
      return `The selector cannot be read from "${text.slice(from, from + 20)}" on.`
    const wanted = name ?? index ?? ''
    steps.push({ name: quoted ?? (wanted === '*' ? null : wanted), isDeep: dots === '..' })
  }
  return steps.length > stepsMax ? `The selector has more than ${stepsMax} steps.` : { steps }
}

/**
 * Everything that a path selects, in the order of the description. All of its steps are followed
 * in one walk, so that the time grows with the description only, whatever the selector.
 */
export function select(
  root: Json,
  steps: readonly Step[],
  take: (value: Json, spot: Spot) => void,
): void {
  const end = 1 << steps.length
  const visit = (value: Json, spot: Spot, states: number): void => {
    if (states & end) take(value, spot)
    if (typeof value !== 'object' || value === null) return
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
    for (const [key, child] of entries) {
      const token = String(key)
      const next = statesAfter(steps, states, token)
      if (next !== 0) visit(child, below(spot, token), next)
    }
  }
  visit(root, { parent: null, token: '', depth: 0 }, 1)
}

/** Bit n of the states is set where n steps have been made. */
function statesAfter(steps: readonly Step[], states: number, token: string): number {
  let next = 0
  for (const [index, { name, isDeep }] of steps.entries()) {
    if (!(states & (1 << index))) continue
    if (isDeep) next |= 1 << index
    if (name === null || name === token) next |= 1 << (index + 1)
  }
  return next
}
