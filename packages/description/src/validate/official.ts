import openapi30 from '@seriousme/openapi-schema-validator/schemas/v3.0/schema.json' with { type: 'json' }
import openapi31 from '@seriousme/openapi-schema-validator/schemas/v3.1/schema.json' with { type: 'json' }
import openapi32 from '@seriousme/openapi-schema-validator/schemas/v3.2/schema.json' with { type: 'json' }
import swagger20 from '@seriousme/openapi-schema-validator/schemas/v2.0/schema.json' with { type: 'json' }
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Json, JsonObject } from '../parse/json.ts'
import type { Specification } from '../model/specification.ts'
import { when } from './when.ts'

/** The schemas that the OpenAPI Initiative publishes for each version of the specification. */
const published: Record<Specification, object> = {
  '2.0': swagger20,
  '3.0': openapi30,
  '3.1': openapi31,
  '3.2': openapi32,
}

const vocabularies = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content',
]

/**
 * The official schema of a version. Those of 3.1 and 3.2 leave Schema Objects open; with
 * `judgesSchemas` they are held to JSON Schema 2020-12, the dialect they have unless they name another.
 */
export function officialSchema(specification: Specification, judgesSchemas: boolean): JsonObject {
  const schema = structuredClone(published[specification]) as JsonObject
  const definitions = schema['$defs'] as JsonObject | undefined
  if (definitions && judgesSchemas) {
    const { schema: dialect, ...shared } = schemaDialect()
    Object.assign(definitions, shared, { schema: dialect })
  }
  return schema
}

/**
 * The 2020-12 metaschema as one plain schema: its vocabularies refer to each other dynamically,
 * which costs time and makes errors hard to trace.
 */
function schemaDialect(): Record<string, Json> {
  const ajv = new Ajv2020()
  const properties: JsonObject = {}
  const shared: Record<string, Json> = {}
  for (const name of vocabularies) {
    const vocabulary = ajv.getSchema(`https://json-schema.org/draft/2020-12/meta/${name}`)?.schema
    const flat = JSON.parse(
      JSON.stringify(vocabulary)
        .replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
        .replaceAll(/"#\/\$defs\/(?!schema")/g, '"#/$defs/schema-'),
    ) as { properties: JsonObject; $defs?: JsonObject }
    Object.assign(properties, flat.properties)
    for (const [key, definition] of Object.entries(flat.$defs ?? {}))
      shared[`schema-${key}`] = definition
  }
  Object.assign(properties, openapiKeywords, lenient)
  const plain: JsonObject = { type: ['object', 'boolean'], properties }
  const defaults = [
    'https://spec.openapis.org/oas/3.1/dialect/base',
    'https://json-schema.org/draft/2020-12/schema',
  ]
  return {
    ...shared,
    'schema-2020-12': plain,
    // A schema that names another dialect is not judged by this one.
    schema: when(
      { required: ['$schema'], properties: { $schema: { not: { enum: defaults } } } },
      { type: ['object', 'boolean'] },
      { $ref: '#/$defs/schema-2020-12' },
    ),
  }
}

const text: JsonObject = { type: 'string' }
const flag: JsonObject = { type: 'boolean' }
const closed: JsonObject = { patternProperties: { '^x-': true }, additionalProperties: false }

/** What OpenAPI adds to JSON Schema (its base vocabulary). */
const openapiKeywords: JsonObject = {
  discriminator: {
    type: 'object',
    required: ['propertyName'],
    properties: {
      propertyName: text,
      defaultMapping: text,
      mapping: { type: 'object', additionalProperties: text },
    },
    ...closed,
  },
  externalDocs: {
    type: 'object',
    required: ['url'],
    properties: { url: { type: 'string', format: 'uri-reference' }, description: text },
    ...closed,
  },
  xml: {
    type: 'object',
    properties: {
      nodeType: { enum: ['element', 'attribute', 'text', 'cdata', 'none'] },
      name: text,
      namespace: text,
      prefix: text,
      attribute: flag,
      wrapped: flag,
    },
    allOf: [
      { not: { required: ['nodeType', 'attribute'] } },
      { not: { required: ['nodeType', 'wrapped'] } },
    ],
    ...closed,
  },
}

/** What is in use though the dialect forbids it; checks of their own warn of it. */
const lenient: JsonObject = {
  exclusiveMinimum: { type: ['number', 'boolean'] },
  exclusiveMaximum: { type: ['number', 'boolean'] },
  required: { type: 'array', items: text },
  ...Object.fromEntries(
    ['allOf', 'anyOf', 'oneOf'].map((keyword): [string, JsonObject] => [
      keyword,
      { type: 'array', items: { $ref: '#/$defs/schema' } },
    ]),
  ),
}
