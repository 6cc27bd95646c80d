import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { Reading } from '../../model/reading.ts'
import type { Json, JsonObject } from '../../parse/json.ts'
import { Examples } from './examples.ts'

const field = fc.constantFrom('id', 'email', 'createdAt', 'tags')
const size = fc.integer({ min: 0, max: 3 })

/** A keyword with one of its values, for each of these. */
const keywords = (values: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject>[] =>
  Object.entries(values).map(([keyword, arbitrary]) =>
    arbitrary.map((value) => ({ [keyword]: value })),
  )

const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const schema = tie('schema')
  const list = fc.array(schema, { minLength: 1, maxLength: 3 })
  const type = fc.constantFrom('array', 'boolean', 'integer', 'number', 'object', 'string', 'null')
  const plain = keywords({
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    enum: fc.constantFrom<Json>(['a', 1], [null, 'b'], [{ id: 1 }]),
    const: fc.constantFrom<Json>('a', 1, null),
    minimum: size,
    maximum: size,
    exclusiveMinimum: size,
    multipleOf: fc.constantFrom(1, 0.01, 7),
    minLength: size,
    maxLength: size,
    pattern: fc.constantFrom('^[a-z]{2,4}$', '^(a|b)-\\d+$', '^[A-Z0-9_]+$', '(x+)+$'),
    format: fc.constantFrom('date-time', 'date', 'email', 'uuid', 'uri', 'ipv4', 'ipv6', 'byte'),
    minItems: size,
    maxItems: size,
    uniqueItems: fc.boolean(),
    minProperties: size,
    maxProperties: size,
    required: fc.uniqueArray(field, { minLength: 1, maxLength: 2 }),
    dependentRequired: fc.constant({ id: ['email'] }),
    propertyNames: fc.constantFrom<Json>({ pattern: '^[a-z]{2}$' }, { enum: ['id', 'email'] }),
    unevaluatedProperties: fc.boolean(),
    default: fc.constantFrom<Json>(1, 'a', null, {}),
    example: fc.constantFrom<Json>(1, 'a', null, {}),
  })
  const nested = keywords({
    properties: fc.dictionary(field, schema, { maxKeys: 3, noNullPrototype: true }),
    additionalProperties: fc.oneof(fc.boolean(), schema),
    patternProperties: schema.map((one) => ({ '^x-': one })),
    items: schema,
    prefixItems: list,
    contains: schema,
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: schema,
    if: schema,
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
    then: schema,
    else: schema,
    $ref: fc.constantFrom('#/components/schemas/A', '#/components/schemas/B'),
  })
  const combined = (from: fc.Arbitrary<JsonObject>[]): fc.Arbitrary<Json> =>
    fc
      .array(fc.oneof(...from), { maxLength: 4 })
      .map((parts) => Object.assign({}, ...parts) as Json)
  return {
    schema: fc.oneof({ maxDepth: 3 }, combined(plain), combined([...plain, ...nested, ...nested])),
  }
})

/**
 * Ajv follows a reference that leads back to itself at the same value for ever, and its own code breaks
 * where `unevaluatedProperties` stands in one of several alternatives: then it says nothing.
 */
function isRefused(ajv: Ajv2020, schema: object, value: Json): boolean {
  try {
    return !ajv.validate(schema, value)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false
    throw error
  }
}

describe('an example that is made', () => {
  test('fits its schema, as another validator says', () => {
    let made = 0
    let asked = 0
    fc.assert(
      fc.property(schema, schema, schema, (root, a, b) => {
        const components = { schemas: { A: a, B: b } }
        const reading = new Reading({ openapi: '3.1.0', paths: {}, components }, '3.1')
        const examples = new Examples(reading).ofSchema(root, 'response')
        const ajv = new Ajv2020({
          strict: false,
          ownProperties: true,
          multipleOfPrecision: 6,
          logger: false,
        })
        addFormats.default(ajv)
        ajv.addSchema({ $id: 'api', components })
        const absolute = JSON.stringify(root).replaceAll('"#/', '"api#/')
        asked++
        for (const { value } of examples) {
          made++
          if (isRefused(ajv, JSON.parse(absolute) as object, value))
            throw new Error(JSON.stringify([root, a, b, value]))
        }
      }),
      { numRuns: 300 },
    )
    expect(made / asked).toBeGreaterThan(0.5)
  })
})
