import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { Evaluator } from '../conformity/evaluator.ts'
import type { Check } from '../check.ts'
import { hasKnownDialect } from '../dialect.ts'

/**
 * A default fits its schema (Schema Object; JSON Schema Validation 9.2). Readers only show it, so a wrong
 * one is a warning, as a wrong example is.
 */
export const defaultInvalid: Check = {
  id: 'default-invalid',
  level: 'warning',
  start({ root, specification }, report) {
    if (!hasKnownDialect(root)) return {}
    const evaluator = new Evaluator(root, specification)
    return {
      // Until 2.0 parameters and headers are schemas of their own.
      kinds: specification === '2.0' ? ['schema', 'parameter', 'header'] : ['schema'],
      visit(node, _, spot) {
        const value = own(node, 'default')
        if (value === undefined) return
        const wrong = evaluator.mismatch(node, value)
        if (wrong)
          report(
            join(pointerOf(spot), 'default') + wrong.pointer,
            `This default does not fit its schema: the value ${wrong.must}. Correct the default or the schema.`,
          )
      },
    }
  },
}
