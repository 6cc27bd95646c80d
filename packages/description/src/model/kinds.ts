import { tokensOf } from '../pointer.ts'

/** What an object of a description is, in the specification's words. */
export type Kind =
  | 'description'
  | 'info'
  | 'contact'
  | 'license'
  | 'server'
  | 'server variable'
  | 'paths object'
  | 'path item'
  | 'operation'
  | 'parameter'
  | 'request body'
  | 'media type'
  | 'encoding'
  | 'responses object'
  | 'response'
  | 'header'
  | 'example'
  | 'link'
  | 'callback'
  | 'schema'
  | 'components object'
  | 'security scheme'
  | 'tag'

/** What a field holds: one object, a list, a map by name, or either an object or a list of them. */
export type Slot = { one: Kind } | { list: Kind } | { map: Kind } | { oneOrList: Kind }

interface Shape {
  fields?: Record<string, Slot>
  /** What every other field holds, extensions apart. */
  rest?: Slot
}

/** The methods that a path item has fields for; `query` since 3.2. */
export const methods = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
] as const

const one = (kind: Kind): Slot => ({ one: kind })
const list = (kind: Kind): Slot => ({ list: kind })
const map = (kind: Kind): Slot => ({ map: kind })

/**
 * The objects of all four versions in one table: where versions differ they use other field names.
 * Fields that hold plain values, examples or defaults are left out: nothing below them is a part.
 */
export const shapes: Record<Kind, Shape> = {
  description: {
    fields: {
      info: one('info'),
      servers: list('server'),
      paths: one('paths object'),
      webhooks: map('path item'),
      components: one('components object'),
      tags: list('tag'),
      definitions: map('schema'),
      parameters: map('parameter'),
      responses: map('response'),
      securityDefinitions: map('security scheme'),
    },
  },
  info: { fields: { contact: one('contact'), license: one('license') } },
  contact: {},
  license: {},
  server: { fields: { variables: map('server variable') } },
  'server variable': {},
  'paths object': { rest: one('path item') },
  'path item': {
    fields: {
      parameters: list('parameter'),
      servers: list('server'),
      additionalOperations: map('operation'),
      ...Object.fromEntries(methods.map((method) => [method, one('operation')])),
    },
  },
  operation: {
    fields: {
      parameters: list('parameter'),
      requestBody: one('request body'),
      responses: one('responses object'),
      callbacks: map('callback'),
      servers: list('server'),
    },
  },
  parameter: {
    fields: {
      schema: one('schema'),
      items: one('schema'),
      content: map('media type'),
      examples: map('example'),
    },
  },
  'request body': { fields: { content: map('media type') } },
  'media type': {
    fields: {
      schema: one('schema'),
      itemSchema: one('schema'),
      examples: map('example'),
      encoding: map('encoding'),
      prefixEncoding: list('encoding'),
      itemEncoding: one('encoding'),
    },
  },
  encoding: {
    fields: {
      headers: map('header'),
      encoding: map('encoding'),
      prefixEncoding: list('encoding'),
      itemEncoding: one('encoding'),
    },
  },
  'responses object': { rest: one('response') },
  response: {
    fields: {
      headers: map('header'),
      content: map('media type'),
      links: map('link'),
      schema: one('schema'),
    },
  },
  header: {
    fields: {
      schema: one('schema'),
      items: one('schema'),
      content: map('media type'),
      examples: map('example'),
    },
  },
  example: {},
  link: { fields: { server: one('server') } },
  callback: { rest: one('path item') },
  schema: {
    fields: {
      properties: map('schema'),
      patternProperties: map('schema'),
      additionalProperties: one('schema'),
      unevaluatedProperties: one('schema'),
      propertyNames: one('schema'),
      dependentSchemas: map('schema'),
      items: { oneOrList: 'schema' },
      prefixItems: list('schema'),
      unevaluatedItems: one('schema'),
      contains: one('schema'),
      allOf: list('schema'),
      anyOf: list('schema'),
      oneOf: list('schema'),
      not: one('schema'),
      if: one('schema'),
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
      then: one('schema'),
      else: one('schema'),
      contentSchema: one('schema'),
      $defs: map('schema'),
      definitions: map('schema'),
    },
  },
  'components object': {
    fields: {
      schemas: map('schema'),
      responses: map('response'),
      parameters: map('parameter'),
      examples: map('example'),
      requestBodies: map('request body'),
      headers: map('header'),
      securitySchemes: map('security scheme'),
      links: map('link'),
      callbacks: map('callback'),
      pathItems: map('path item'),
      mediaTypes: map('media type'),
    },
  },
  'security scheme': {},
  tag: {},
}

/** What a field of an object holds; undefined where nothing below is a part of the description. */
export function slotOf(kind: Kind, field: string): Slot | undefined {
  const { fields, rest } = shapes[kind]
  if (fields && Object.hasOwn(fields, field)) return fields[field]
  return rest && !field.startsWith('x-') ? rest : undefined
}

/** The kind of the object at a pointer, or of the nearest one around it. */
export function kindAt(pointer: string): Kind {
  let kind: Kind = 'description'
  let slot: Slot | undefined
  for (const token of tokensOf(pointer)) {
    if (slot && 'oneOrList' in slot) {
      const field: Slot | undefined = /^\d+$/.test(token) ? undefined : slotOf(kind, token)
      slot = field
      if (field && 'one' in field) kind = field.one
      continue
    }
    if (slot) {
      kind = 'list' in slot ? slot.list : 'map' in slot ? slot.map : slot.one
      slot = undefined
      continue
    }
    slot = slotOf(kind, token)
    if (!slot) return kind
    if ('one' in slot) {
      kind = slot.one
      slot = undefined
    } else if ('oneOrList' in slot) kind = slot.oneOrList
  }
  return kind
}
