import { strToU8 } from 'fflate'
import { head, refers, schemas, text, times, type Bomb } from './bomb.ts'

/** References without end, and out of the description. */
export const references: Bomb[] = [
  {
    what: 'schemas that each refer to the next one twenty times',
    given: text(
      schemas([
        ...times(
          12,
          (level) =>
            `L${level}: {type: object, properties: {${times(20, (index) => `p${index}: ${refers(`L${level + 1}`)}`).join(', ')}}, example: {p0: {p1: {}}}}`,
        ),
        'L12: {type: string}',
      ]),
    ),
    rule: 'example-invalid',
  },
  {
    what: 'schemas that each must match the next one eight times, with an example',
    given: text(
      schemas([
        ...times(
          24,
          (level) =>
            `L${level}: {allOf: [${times(8, () => refers(`L${level + 1}`)).join(', ')}], example: {}}`,
        ),
        'L24: {type: object}',
      ]),
    ),
    rule: null,
  },
  {
    what: 'a chain of 20,000 references to references',
    given: text(
      schemas([...times(20_000, (index) => `C${index}: ${refers(`C${index + 1}`)}`), 'C20000: {}']),
    ),
    rule: null,
  },
  {
    what: 'a circle of 20,000 references',
    given: text(
      schemas(times(20_000, (index) => `C${index}: ${refers(`C${(index + 1) % 20_000}`)}`)),
    ),
    rule: 'reference-cycle',
  },
  {
    what: 'a reference to itself',
    given: text(schemas([`A: ${refers('A')}`])),
    rule: 'reference-cycle',
  },
  {
    what: 'schemas that are made of each other',
    given: text(
      schemas([`A: {allOf: [${refers('B')}]}`, `B: {allOf: [${refers('A')}], example: 1}`]),
    ),
    rule: 'schema-cycle',
  },
  {
    what: 'a schema that contains itself in every way',
    given: text(
      schemas([
        `A: {type: object, properties: {a: ${refers('A')}}, additionalProperties: ${refers('A')}, anyOf: [{}, {not: ${refers('A')}}], example: {a: {a: {b: {}}}}}`,
      ]),
    ),
    rule: null,
  },
  {
    what: 'dynamic references to themselves',
    given: text(
      schemas([
        "A: {$dynamicAnchor: node, type: object, properties: {a: {$dynamicRef: '#node'}}, example: {a: {a: {}}}}",
      ]),
    ),
    rule: null,
  },
  {
    what: 'a path item that is a reference to itself',
    given: text(`${head}paths:\n  /a: {$ref: '#/paths/~1a'}\n`),
    rule: 'reference-cycle',
  },
  {
    what: 'files that include each other',
    given: {
      files: {
        'a.yaml': strToU8(`${head}paths: {$ref: b.yaml}\n`),
        'b.yaml': strToU8('$ref: a.yaml#/paths\n'),
      },
      entry: 'a.yaml',
    },
    rule: 'unknown-field',
  },
  {
    what: 'files that each include the next one nine times',
    given: {
      files: Object.fromEntries([
        ['a.yaml', strToU8(`${head}paths: {}\nx-a: {$ref: '0.yaml'}\n`)],
        ...times(12, String).map((name) => [
          `${name}.yaml`,
          strToU8(times(9, (index) => `k${index}: {$ref: '${Number(name) + 1}.yaml'}\n`).join('')),
        ]),
        ['12.yaml', strToU8('end: true\n')],
      ]) as Record<string, Uint8Array>,
      entry: 'a.yaml',
    },
    rule: 'too-large',
  },
  {
    what: 'a reference to a file of the machine',
    given: text(schemas(["A: {$ref: 'file:///etc/passwd'}"])),
    rule: 'external-reference',
  },
  {
    what: 'a reference out of its folder',
    given: text(schemas(["A: {$ref: '../../../etc/passwd'}"])),
    rule: 'external-reference',
  },
  {
    what: 'a reference to the network',
    given: text(schemas(["A: {$ref: 'http://169.254.169.254/latest/meta-data'}"])),
    rule: 'external-reference',
  },
  {
    what: 'a reference with a broken escape',
    given: text(schemas(["A: {$ref: '#/%E0%A4%A'}"])),
    rule: 'wrong-value',
  },
]
