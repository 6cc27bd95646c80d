import { followIn } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import type { Json, JsonObject } from '../../parse/json.ts'
import { Evaluator } from '../conformity/evaluator.ts'
import {
  examplesOf,
  isReadable,
  kindsWithExamples,
  readingsOf,
} from '../conformity/given-values.ts'
import type { Check } from '../check.ts'
import { hasKnownDialect } from '../dialect.ts'

/** Examples fit their schema (Schema, Parameter, Header and Media Type Object: "should match"). */
export const exampleInvalid: Check = {
  id: 'example-invalid',
  level: 'warning',
  start({ root, specification }, report) {
    if (!hasKnownDialect(root)) return {}
    const evaluator = new Evaluator(root, specification)
    const told = new Set<string>()
    // Many operations share an example and its schema.
    const judged = new WeakMap<object, Set<unknown>>()
    const isJudged = (value: Json, schema: JsonObject | undefined): boolean => {
      if (typeof value !== 'object' || value === null || !schema) return false
      const schemas = judged.get(value) ?? new Set()
      judged.set(value, schemas)
      return schemas.has(schema) || !schemas.add(schema)
    }
    return {
      kinds: kindsWithExamples,
      visit(node, kind, spot) {
        if (!Object.hasOwn(node, 'example') && !Object.hasOwn(node, 'examples')) return
        for (const given of examplesOf(node, kind, pointerOf(spot), root, specification)) {
          const { value, schema } = given
          if (kind === 'media type' && !isReadable(value, spot.token)) continue
          const resolved = followIn(root, schema)
          if (isJudged(value, resolved)) continue
          const readings =
            kind === 'parameter' || kind === 'header' ? readingsOf(value, resolved) : [value]
          const found = readings.map((reading) => evaluator.mismatch(schema, reading))
          const wrong = found.at(-1)
          if (!wrong || found.includes(null)) continue
          const pointer = given.pointer + wrong.pointer
          if (told.has(pointer)) continue
          told.add(pointer)
          report(
            pointer,
            `This example does not fit its schema: the value ${wrong.must}. Correct the example or the schema.`,
          )
        }
      },
    }
  },
}
