import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Keywords of older drafts, and what they have become. */
const successors = Object.entries({
  additionalItems: '"items" beside "prefixItems"',
  dependencies: '"dependentRequired" or "dependentSchemas"',
  $recursiveRef: '"$dynamicRef"',
  $recursiveAnchor: '"$dynamicAnchor"',
})

/** Schemas of 3.1 are JSON Schema 2020-12, in which keywords of 3.0 mean nothing or something else. */
export const outdatedKeyword: Check = {
  id: 'outdated-keyword',
  level: 'warning',
  start: ({ specification }, report) => ({
    kinds: ['schema'],
    visit(node, _, spot) {
      if (specification === '2.0' || specification === '3.0') return
      if (Object.hasOwn(node, '$schema')) return
      if (Object.hasOwn(node, 'nullable'))
        report(
          join(pointerOf(spot), 'nullable'),
          'Since 3.1 "nullable" has no meaning. Write the type as a list with "null" in it.',
        )
      for (const [keyword, successor] of successors)
        if (Object.hasOwn(node, keyword))
          report(
            join(pointerOf(spot), keyword),
            `In JSON Schema 2020-12 "${keyword}" has no meaning. Use ${successor}, or name the older dialect by "$schema".`,
          )
      for (const keyword of ['exclusiveMinimum', 'exclusiveMaximum'])
        if (typeof own(node, keyword) === 'boolean')
          report(
            join(pointerOf(spot), keyword),
            `Since 3.1 "${keyword}" is the bound itself, a number. Move the value of "${keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'}" here.`,
          )
    },
  }),
}
