import fc from 'fast-check'
import type { Json, JsonObject } from '../../parse/json.ts'

const names = ['a', 'b', 'c'] as const
const components = ['Cat', 'Dog', 'Pet'] as const
const size = fc.integer({ min: 0, max: 3 })

/** Any of these keywords. */
const some = (model: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject> =>
  fc
    .record(model, { requiredKeys: [], noNullPrototype: true })
    .map((keywords) => keywords as JsonObject)

const text = some({
  minLength: size,
  maxLength: size,
  pattern: fc.constantFrom('^a', 'b$'),
  format: fc.constantFrom('date', 'date-time', 'uuid', 'plate'),
  default: fc.constantFrom('a', 'b'),
}).map((rest) => ({ type: 'string', ...rest }))

const listed = fc
  .uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 })
  .map((values) => ({ type: 'string', enum: values }))

const integer = some({
  minimum: size,
  maximum: size,
  exclusiveMinimum: size,
  multipleOf: fc.constantFrom(1, 2, 4),
  format: fc.constantFrom('int32', 'int64'),
}).map((rest) => ({ type: 'integer', ...rest }))

const plain = fc.oneof(text, listed, integer, fc.constant({ type: 'boolean' }), fc.constant({}))

const reference = fc
  .constantFrom(...components)
  .map((name) => ({ $ref: `#/components/schemas/${name}` }))

/** Schemas of 3.1 over few names, so that two of them have something in common. */
const { schema } = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => {
  const schema = tie('schema')
  return {
    object: some({
      properties: fc.dictionary(fc.constantFrom(...names), schema, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), plain),
      deprecated: fc.boolean(),
      minProperties: size,
    }).map((rest) => ({ type: 'object', ...rest })),
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      plain,
      tie('object'),
      reference,
      some({ items: schema, minItems: size, uniqueItems: fc.boolean() }).map((rest) => ({
        type: 'array',
        ...rest,
      })),
      tie('object').map((object) => ({ ...object, type: ['object', 'null'] })),
      fc.array(tie('object'), { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
      fc.array(schema, { minLength: 1, maxLength: 2 }).map((oneOf) => ({ oneOf })),
      plain.map((one) => ({ anyOf: [one, { type: 'null' }] })),
    ),
  }
})

const content = schema.map((one) => ({ content: { 'application/json': { schema: one } } }))

const parameter = fc.record(
  {
    name: fc.constantFrom(...names),
    in: fc.constantFrom('query', 'header', 'cookie'),
    required: fc.boolean(),
    deprecated: fc.boolean(),
    schema: fc.oneof(plain, reference),
  },
  { requiredKeys: ['name', 'in', 'schema'], noNullPrototype: true },
)

const operationWith = (statuses: string[]): fc.Arbitrary<Json> =>
  fc
    .record(
      {
        parameters: fc.uniqueArray(parameter, {
          maxLength: 3,
          selector: (one) => `${one.in} ${one.name}`,
        }),
        requestBody: fc
          .tuple(content, fc.boolean())
          .map(([body, required]) => ({ ...body, required })),
        responses: fc.dictionary(
          fc.constantFrom(...statuses),
          fc.oneof(
            content.map((body) => ({ description: 'some', ...body })),
            fc.constant({ description: 'none' }),
          ),
          { minKeys: 1, maxKeys: 3, noNullPrototype: true },
        ),
        security: fc.constantFrom<JsonObject[][]>([], [{ key: [] }], [{ key: [] }, {}]),
        deprecated: fc.boolean(),
      },
      { requiredKeys: ['responses'], noNullPrototype: true },
    )
    .map((one): Json => one as unknown as Json)

const pathItemWith = (statuses: string[]) =>
  fc.dictionary(fc.constantFrom('get', 'post', 'put'), operationWith(statuses), {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  })

const named = ['200', '201', '404']

/** Small descriptions of 3.1, recursive schemas among them. */
const descriptionWith = (statuses: string[]): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom('/a', '/b', '/c/d'), pathItemWith(statuses), {
        minKeys: 1,
        maxKeys: 2,
        noNullPrototype: true,
      }),
      fc.tuple(schema, schema, schema),
    )
    .map(([paths, [cat, dog, pet]]) => ({
      openapi: '3.1.1',
      info: { title: 'Pets', version: '1.0.0' },
      paths,
      components: {
        schemas: { Cat: cat, Dog: dog, Pet: pet },
        securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      },
    }))

export const description = descriptionWith([...named, '2XX', 'default'])

/** Without statuses that stand for others: what falls to them depends on the direction. */
export const plainDescription = descriptionWith(named)
