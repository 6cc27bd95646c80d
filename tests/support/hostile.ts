export interface HostileDescription {
  what: string
  bytes: string | Uint8Array
  type: string
  /** The rule that names it, where the specification allows it and it is only slow for others. */
  isLegal?: string
}

const yaml = 'application/yaml'
const json = 'application/json'
const head = 'openapi: 3.1.0\ninfo: { title: Bomb, version: "1" }\n'

/** Nine aliases of nine aliases, nine deep: 400 bytes that mean gigabytes. */
export const aliasBomb = `${head}x-a: &a [x, x, x, x, x, x, x, x, x]
${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, index) => {
    const before = 'abcdefgh'[index]
    return `x-${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
  })
  .join('\n')}
paths: {}
`

/** Schemas that each refer to the next one eight times, through paths that no component names. */
export const referenceBomb = `${head}paths: {}
components:
  schemas:
${Array.from(
  { length: 24 },
  (_, index) =>
    `    S${index}: { allOf: [${Array.from({ length: 8 }, () => `{ $ref: '#/components/schemas/S${index + 1}' }`).join(', ')}] }`,
).join('\n')}
    S24: { $ref: '#/components/schemas/Missing' }
`

const described = (paths: string) => `${head}paths:\n${paths}`
const operation = (schema: string) =>
  described(`  /a:
    get:
      parameters: [{ name: q, in: query, schema: ${schema} }]
      responses: { "200": { description: ok } }
`)

export const hostileDescriptions: HostileDescription[] = [
  { what: 'an alias bomb', bytes: aliasBomb, type: yaml },
  { what: 'a reference bomb', bytes: referenceBomb, type: yaml },
  {
    what: 'nesting 10,000 deep',
    bytes: `{"openapi":"3.1.0","info":{"title":"Deep","version":"1"},"paths":{},"x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    type: json,
  },
  { what: 'a reference to a file', bytes: operation("{ $ref: 'file:///etc/passwd' }"), type: yaml },
  {
    what: 'a reference to a file beside',
    bytes: operation("{ $ref: '../../etc/passwd' }"),
    type: yaml,
  },
  {
    what: 'a reference to the network',
    bytes: operation("{ $ref: 'http://169.254.169.254/latest/meta-data' }"),
    type: yaml,
  },
  {
    what: 'a pattern that backtracks for ever',
    bytes: operation(
      `{ type: string, pattern: '^(a+)+$', default: '${'a'.repeat(40)}!', example: '${'a'.repeat(40)}!' }`,
    ),
    type: yaml,
    isLegal: 'pattern-slow',
  },
  {
    what: '__proto__ as a key',
    bytes:
      '{"openapi":"3.1.0","info":{"title":"Proto","version":"1","__proto__":{"polluted":true}},"paths":{},"__proto__":{"polluted":true}}',
    type: json,
  },
  {
    what: 'a NUL character',
    bytes: 'openapi: 3.1.0\ninfo: { title: "a\0b", version: "1" }\npaths: {}\n',
    type: yaml,
  },
  {
    what: 'bytes that are not UTF-8',
    bytes: Buffer.concat([
      Buffer.from('openapi: 3.1.0\ninfo: { title: "'),
      Buffer.from([0xff, 0xfe, 0xc3]),
    ]),
    type: yaml,
  },
  { what: 'an empty body', bytes: '', type: yaml },
  {
    what: 'a picture',
    bytes: Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex'),
    type: json,
  },
]
