import type { Kind } from '../../model/kinds.ts'
import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { join, pointerOfFragment, tokensOf } from '../../pointer.ts'
import { slotOf } from '../../model/kinds.ts'
import type { Check } from '../check.ts'

/** What stands for a parameter is a parameter, for a schema a schema, and so on (Reference Object). */
export const referenceKind: Check = {
  id: 'reference-kind',
  level: 'error',
  start({ root }, report) {
    const kinds = new Map<string, Kind | undefined>()
    const kindOf = (reference: string): Kind | undefined => {
      if (!kinds.has(reference)) kinds.set(reference, componentKind(reference))
      return kinds.get(reference)
    }
    return {
      visit(node, kind, spot) {
        const reference = ownString(node, '$ref')
        if (!reference?.startsWith('#')) return
        const actual = kindOf(reference)
        if (actual === undefined || actual === kind || target(root, reference) === undefined) return
        report(
          join(pointerOf(spot), '$ref'),
          `Here ${nameOf(kind)} is needed, and ${reference} is ${nameOf(actual)}. Refer to ${nameOf(kind)}.`,
        )
      },
    }
  },
}

/** What a component is by its place; undefined for what is elsewhere. */
function componentKind(reference: string): Kind | undefined {
  const tokens = tokensOf(pointerOfFragment(reference.slice(1)) ?? '')
  const isModern = tokens[0] === 'components'
  const [section = '', ...rest] = isModern ? tokens.slice(1) : tokens
  if (rest.length !== 1) return undefined
  const slot = slotOf(isModern ? 'components object' : 'description', section)
  return slot && 'map' in slot ? slot.map : undefined
}

const nameOf = (kind: Kind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
