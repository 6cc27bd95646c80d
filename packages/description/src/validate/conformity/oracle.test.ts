import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import AjvDraft04 from 'ajv-draft-04'
import fc from 'fast-check'
import type { Json, JsonObject } from '../../parse/json.ts'
import { Evaluator } from './evaluator.ts'

const field = fc.constantFrom('a', 'b', 'constructor')

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(null, true, 0, 1, 2.5, -3, '', 'a', 'ab', 'abc'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(field, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

const types = ['array', 'boolean', 'integer', 'number', 'object', 'string', 'null']

const size = fc.integer({ min: 0, max: 3 })

/** A keyword with one of its values, for each of these. */
const keywords = (values: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject>[] =>
  Object.entries(values).map(([keyword, arbitrary]) =>
    arbitrary.map((value) => ({ [keyword]: value })),
  )

/** Schemas of up to three keywords, over few names and small numbers: values fit about as often as not. */
const schemasOf = (own: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<Json> =>
  fc.letrec<{ schema: Json }>((tie) => {
    const schema = tie('schema')
    const list = fc.array(schema, { minLength: 1, maxLength: 2 })
    const plain = keywords({
      enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: JSON.stringify }),
      minimum: size,
      maximum: size,
      multipleOf: fc.constantFrom(1, 2),
      minLength: size,
      maxLength: size,
      pattern: fc.constantFrom('^a', 'b$', '^[a-c]{1,2}$', '^(a|b)?$', 'a+b*'),
      minItems: size,
      maxItems: size,
      uniqueItems: fc.boolean(),
      minProperties: size,
      maxProperties: size,
      required: fc.uniqueArray(field, { minLength: 1, maxLength: 2 }),
      ...own,
    })
    const nested = keywords({
      properties: fc.dictionary(field, schema, { maxKeys: 2, noNullPrototype: true }),
      additionalProperties: fc.oneof(fc.boolean(), schema),
      items: schema,
      allOf: list,
      anyOf: list,
      oneOf: list,
      not: schema,
    })
    const combined = (from: fc.Arbitrary<JsonObject>[]): fc.Arbitrary<Json> =>
      fc
        .array(fc.oneof(...from), { maxLength: 3 })
        .map((parts) => Object.assign({}, ...parts) as Json)
    return {
      schema: fc.oneof(
        { maxDepth: 2 },
        combined(plain),
        combined([...plain, ...nested, ...nested]),
      ),
    }
  }).schema

const options = { strict: false, ownProperties: true, validateFormats: false }

describe('another validator of JSON Schema', () => {
  const cases = [
    {
      dialect: '3.1',
      schema: schemasOf({
        type: fc.oneof(
          fc.constantFrom(...types),
          fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }),
        ),
        const: value,
        exclusiveMinimum: size,
        exclusiveMaximum: size,
        prefixItems: fc.constant([{ type: 'string' }]),
        dependentRequired: fc.constant({ a: ['b'] }),
        patternProperties: fc.constant({ '^con': { type: 'number' } }),
        contains: fc.constantFrom<Json>({ type: 'number' }, { minimum: 1 }, true),
        minContains: size,
        maxContains: size,
        propertyNames: fc.constantFrom<Json>({ maxLength: 1 }, { pattern: '^a' }, false),
        dependentSchemas: fc.constant({ a: { required: ['b'] } }),
        unevaluatedProperties: fc.constantFrom<Json>(false, { type: 'number' }),
        unevaluatedItems: fc.constantFrom<Json>(false, { type: 'number' }),
      }),
      ajv: new Ajv2020(options),
    },
    {
      dialect: '3.0',
      schema: schemasOf({ type: fc.constantFrom(...types.slice(0, -1)) }),
      ajv: new AjvDraft04.default(options),
    },
  ] as const
  for (const { dialect, schema, ajv } of cases)
    test(`agrees about schemas of ${dialect}`, () => {
      let misfits = 0
      fc.assert(
        fc.property(schema, value, (schema, value) => {
          const found = new Evaluator({}, dialect).mismatch(schema, value)
          const isValid = ajv.validate(schema as JsonObject, value)
          if (found) misfits++
          expect(found === null).toBe(isValid)
        }),
        { numRuns: 500 },
      )
      expect(misfits).toBeGreaterThan(100)
    })
})
