import { described, head, json, schemas, text, times, type Bomb } from './bomb.ts'

/** Too deep, too long, too large, too many. */
export const sizes: Bomb[] = [
  { what: 'JSON nested 10,000 deep', given: text('{"a":'.repeat(10_000)), rule: 'too-deep' },
  { what: 'YAML nested 10,000 deep', given: text(`a: ${'['.repeat(10_000)}`), rule: 'too-deep' },
  { what: 'YAML indented 10,000 deep', given: text('- '.repeat(10_000)), rule: 'too-deep' },
  {
    what: 'schemas nested as deep as is allowed',
    given: text(
      json(`"components": {"schemas": {"A": ${'{"not": '.repeat(190)}{}${'}'.repeat(190)}}}`),
    ),
    rule: null,
  },
  {
    what: 'a number without end, in JSON',
    given: text(json('"components": {"schemas": {"A": {"maximum": 1e999999}}}')),
    rule: 'huge-number',
  },
  {
    what: 'a number without end, in YAML',
    given: text(schemas(['A: {maximum: 1e999999}'])),
    rule: 'huge-number',
  },
  {
    what: 'a whole number of 400 digits',
    given: text(schemas([`A: {maximum: ${'9'.repeat(400)}}`])),
    rule: 'huge-number',
  },
  {
    what: 'lengths of 300 digits',
    given: text(
      schemas([`A: {type: string, minLength: ${'9'.repeat(300)}, multipleOf: 1e-300, example: a}`]),
    ),
    rule: 'example-invalid',
  },
  {
    what: 'a list and a text that must be longer than fits into memory',
    given: text(
      schemas([
        'A: {type: array, minItems: 9007199254740991, items: {type: string}}',
        'B: {type: string, minLength: 9007199254740991}',
      ]),
    ),
    rule: null,
  },
  {
    what: 'a text of megabytes',
    given: text(described(`x-text: ${'☂'.repeat(2_000_000)}\n`)),
    rule: null,
  },
  {
    what: 'a key of megabytes',
    given: text(schemas([`${'k'.repeat(1_000_000)}: {type: nothing}`])),
    rule: 'wrong-value',
  },
  {
    what: 'a path with 20,000 parameters',
    given: text(
      `${head}paths:\n  /${times(20_000, (index) => `{p${index}}`).join('')}:\n    get: {responses: {'200': {description: ok}}}\n`,
    ),
    rule: 'path-parameter',
  },
  {
    what: 'paths that are ambiguous in every way',
    given: text(
      `${head}paths:\n${times(4_096, (bits) => `  /${times(12, (index) => (bits & (1 << index) ? 'a' : `{p${index}}`)).join('/')}: {get: {responses: {'200': {description: ok}}}}\n`).join('')}`,
    ),
    rule: 'path-parameter',
  },
  {
    what: 'a list of 50,000 tags',
    given: text(described(`tags: [${'{name: a}, '.repeat(50_000)}]\n`)),
    rule: 'tag-duplicate',
  },
  {
    what: 'a chain of 20,000 tags',
    given: text(
      `openapi: 3.2.0\ninfo: {title: Bomb, version: '1'}\npaths: {}\ntags: [${times(20_000, (index) => `{name: t${index}, parent: t${(index + 1) % 20_000}}`).join(', ')}]\n`,
    ),
    rule: 'tag-parent',
  },
  {
    what: '5,000 misspellings of 5,000 names',
    given: text(
      schemas([
        ...times(5_000, (index) => `Name${index}: {}`),
        `A: {oneOf: [{}], discriminator: {propertyName: a, mapping: {${times(5_000, (index) => `m${index}: Nome${index}`).join(', ')}}}}`,
      ]),
    ),
    rule: 'discriminator-mapping',
  },
  {
    what: 'examples of 10,000 values in 10,000 alternatives',
    given: text(
      schemas([
        `A: {type: array, items: {anyOf: [${times(10_000, (index) => `{const: ${index}}`).join(', ')}]}, example: [${times(10_000, () => '-1').join(', ')}]}`,
      ]),
    ),
    rule: 'example-invalid',
  },
]
