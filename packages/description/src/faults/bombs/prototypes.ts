import { described, head, json, schemas, text, type Bomb } from './bomb.ts'

/** Keys that reach for what all objects share. */
export const prototypes: Bomb[] = [
  {
    what: '__proto__ as a key in JSON',
    given: text(json('"__proto__": {"polluted": true}')),
    rule: 'forbidden-key',
  },
  {
    what: '__proto__ as a key in YAML',
    given: text(described('__proto__: {polluted: true}\n')),
    rule: 'forbidden-key',
  },
  {
    what: '__proto__ by an escape',
    given: text(json(String.raw`"\u005f_proto__": {"polluted": true}`)),
    rule: 'forbidden-key',
  },
  {
    what: '__proto__ by a merge',
    given: text(described('x-a: &a {__proto__: {polluted: true}}\nx-b: {<<: *a}\n')),
    rule: 'forbidden-key',
  },
  {
    what: 'the names of what every object has',
    given: text(
      `${head}paths:\n  /constructor:\n    get:\n      operationId: constructor\n      tags: [toString]\n      parameters: [{name: hasOwnProperty, in: query, schema: {$ref: '#/components/schemas/constructor'}}]\n      responses: {'200': {description: ok, links: {valueOf: {operationId: constructor, parameters: {hasOwnProperty: '1'}}}}}\ncomponents:\n  schemas:\n    constructor: {type: object, required: [toString], properties: {prototype: {type: object, properties: {polluted: {default: true}}}, toString: {type: string}}, example: {toString: constructor, prototype: {polluted: true}}}\n    valueOf: {oneOf: [{$ref: '#/components/schemas/constructor'}], discriminator: {propertyName: toString, mapping: {hasOwnProperty: constructor}}}\n`,
    ),
    rule: null,
  },
  {
    what: 'a mapping to what every object has',
    given: text(
      schemas(['A: {oneOf: [{}], discriminator: {propertyName: a, mapping: {a: toString}}}']),
    ),
    rule: 'discriminator-mapping',
  },
  {
    what: 'a million equal keys',
    given: text(json(`"x-a": {${'"k":1,'.repeat(1_000_000)}"k":1}`)),
    rule: 'duplicate-key',
  },
]
