import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** A choice among nothing: readers differ in what they make of it (JSON Schema 2020-12, 10.2.1). */
export const emptyChoice: Check = {
  id: 'empty-choice',
  level: 'warning',
  start: (_, report) => ({
    kinds: ['schema'],
    visit(node, __, spot) {
      for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
        const branches = own(node, keyword)
        if (Array.isArray(branches) && branches.length === 0)
          report(
            join(pointerOf(spot), keyword),
            `This "${keyword}" is empty, which no value or every value matches, depending on the reader. Add a schema, or remove "${keyword}".`,
          )
      }
    },
  }),
}
