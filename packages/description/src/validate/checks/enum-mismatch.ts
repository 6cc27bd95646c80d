import { shortened } from '../../finding.ts'
import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { typeVerdict } from '../conformity/assertions.ts'
import { isMismatch } from '../conformity/verdict.ts'

/** A listed value of another type than the schema's can never be used. */
export const enumMismatch: Check = {
  id: 'enum-mismatch',
  level: 'warning',
  start: ({ specification }, report) => ({
    kinds: specification === '2.0' ? ['schema', 'parameter', 'header'] : ['schema'],
    visit(node, _, spot) {
      const values = own(node, 'enum')
      if (!Array.isArray(values) || Object.hasOwn(node, '$ref')) return
      const isNullable = own(node, 'nullable') === true || own(node, 'x-nullable') === true
      for (const [index, value] of values.entries()) {
        if (value === null && isNullable) continue
        const verdict = typeVerdict(node, value)
        if (isMismatch(verdict))
          report(
            join(pointerOf(spot), 'enum', index),
            `No value can be ${shortened(JSON.stringify(value))}: by its schema it ${verdict.must}. Correct the value or the type.`,
          )
      }
    },
  }),
}
