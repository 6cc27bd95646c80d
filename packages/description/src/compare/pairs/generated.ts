import fc from 'fast-check'
import type { Json, JsonObject } from '../../parse/json.ts'

const names = ['a', 'b', 'c'] as const
const components = ['Cat', 'Dog', 'Pet'] as const
const size = fc.integer({ min: 0, max: 3 })
const plainObject = { noNullPrototype: true } as const

/** Any of these keywords. */
const some = (model: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject> =>
  fc.record(model, { requiredKeys: [], ...plainObject }).map((keywords) => keywords as JsonObject)

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

/** What descriptions may say that stands for more than it names. */
interface Scope {
  statuses: string[]
  additionalProperties: fc.Arbitrary<Json>
}

/** Schemas of 3.1 over few names, so that two of them have something in common. */
function schemaIn({ additionalProperties }: Scope): fc.Arbitrary<JsonObject> {
  const tied = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => {
    const schema = tie('schema')
    const object = tie('object')
    return {
      object: some({
        properties: fc.dictionary(fc.constantFrom(...names), schema, {
          maxKeys: 3,
          ...plainObject,
        }),
        required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
        additionalProperties,
        deprecated: fc.boolean(),
        minProperties: size,
      }).map((rest) => ({ type: 'object', ...rest })),
      schema: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        plain,
        object,
        reference,
        some({ items: schema, minItems: size, uniqueItems: fc.boolean() }).map((rest) => ({
          type: 'array',
          ...rest,
        })),
        object.map((one) => ({ ...one, type: ['object', 'null'] })),
        fc.array(object, { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
        fc.array(schema, { minLength: 1, maxLength: 2 }).map((oneOf) => ({ oneOf })),
        plain.map((one) => ({ anyOf: [one, { type: 'null' }] })),
      ),
    }
  })
  return tied.schema
}

const parameter = fc.record(
  {
    name: fc.constantFrom(...names),
    in: fc.constantFrom('query', 'header', 'cookie'),
    required: fc.boolean(),
    deprecated: fc.boolean(),
    schema: fc.oneof(plain, reference),
  },
  { requiredKeys: ['name', 'in', 'schema'], ...plainObject },
)

function operationOf(schema: fc.Arbitrary<JsonObject>, { statuses }: Scope): fc.Arbitrary<object> {
  const content = schema.map((one) => ({ content: { 'application/json': { schema: one } } }))
  const body = fc.tuple(content, fc.boolean()).map(([one, required]) => ({ ...one, required }))
  const response = fc.oneof(
    content.map((one) => ({ description: 'some', ...one })),
    fc.constant({ description: 'none' }),
  )
  return fc.record(
    {
      parameters: fc.uniqueArray(parameter, {
        maxLength: 3,
        selector: (one) => `${one.in} ${one.name}`,
      }),
      requestBody: body,
      responses: fc.dictionary(fc.constantFrom(...statuses), response, {
        minKeys: 1,
        maxKeys: 3,
        ...plainObject,
      }),
      security: fc.constantFrom<object[][]>([], [{ key: [] }], [{ key: [] }, {}]),
      deprecated: fc.boolean(),
    },
    { requiredKeys: ['responses'], ...plainObject },
  )
}

/** Small descriptions of 3.1, recursive schemas among them. */
function descriptionIn(scope: Scope): fc.Arbitrary<JsonObject> {
  const schema = schemaIn(scope)
  const few = { minKeys: 1, maxKeys: 2, ...plainObject }
  const methods = fc.constantFrom('get', 'post', 'put')
  const pathItem = fc.dictionary(methods, operationOf(schema, scope), few)
  return fc
    .record({
      paths: fc.dictionary(fc.constantFrom('/a', '/b', '/c/d'), pathItem, few),
      schemas: fc.record(Object.fromEntries(components.map((name) => [name, schema])), plainObject),
    })
    .map(({ paths, schemas }) => ({
      openapi: '3.1.1',
      info: { title: 'Pets', version: '1.0.0' },
      paths: paths as JsonObject,
      components: {
        schemas,
        securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      },
    }))
}

const named = ['200', '201', '404']

export const description = descriptionIn({
  statuses: [...named, '2XX', 'default'],
  additionalProperties: fc.oneof(fc.boolean(), plain),
})

/**
 * Without what stands for more than it names: which status falls to a range, and which property to
 * the schema of all others, depends on the direction.
 */
export const plainDescription = descriptionIn({
  statuses: named,
  additionalProperties: fc.boolean(),
})
