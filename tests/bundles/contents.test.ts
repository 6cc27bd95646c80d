import { describe, expect, test } from '@jest/globals'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Lambda, lambdas, readBundle } from './bundle.ts'

const readers = ['auth-read', 'apis-read', 'docs-read', 'governance-read', 'authorizer'] as const
const zippedBytesMax = 1_000_000

const bundles = Object.fromEntries(lambdas.map((lambda) => [lambda, readBundle(lambda)])) as Record<
  Lambda,
  ReturnType<typeof readBundle>
>

/** What a function that only reads has no use for, by the paths of its sources. */
const unwanted = {
  Temporal: /node_modules\/@temporalio\//,
  'gRPC or Protocol Buffers': /node_modules\/(@grpc\/|protobufjs|@protobufjs\/|google-protobuf)/,
  'a compiler of validators':
    /node_modules\/ajv\/(dist|lib)\/(compile|core|ajv|20\d\d|vocabularies)\b/,
  'the parsing or checking of descriptions':
    /packages\/description\/src\/(parse|validate|bundle|compare|lint|ruleset|sandbox)\//,
  'the parsing of policies':
    /packages\/policy\/src\/(parse-policy|policy-schema)\.ts|node_modules\/js-yaml\//,
}

describe('what is in the bundles', () => {
  test('their sizes', () => {
    const rows = lambdas.map((lambda) => {
      const { sizeBytes, zippedBytes } = bundles[lambda]
      return `${lambda.padEnd(16)} ${kilobytes(sizeBytes)} kB, zipped ${kilobytes(zippedBytes)} kB`
    })
    process.stdout.write(`${rows.join('\n')}\n`)
    expect(rows).toHaveLength(lambdas.length)
  })

  for (const lambda of readers) {
    test(`${lambda} is at most 1 MB zipped`, () =>
      expect(bundles[lambda].zippedBytes).toBeLessThanOrEqual(zippedBytesMax))

    for (const [what, pattern] of Object.entries(unwanted))
      test(`${lambda} is free of ${what}`, () =>
        expect(bundles[lambda].sources.filter((source) => pattern.test(source))).toEqual([]))
  }

  test('what starts workflows does hold Temporal and gRPC, so these patterns do bite', () => {
    for (const lambda of ['auth-write', 'apis-write', 'governance-write'] as const)
      for (const what of ['Temporal', 'gRPC or Protocol Buffers'] as const)
        expect(bundles[lambda].sources.some((source) => unwanted[what].test(source))).toBe(true)
  })

  test('what takes policies and rulesets does hold their parsers', () => {
    for (const what of [
      'the parsing of policies',
      'the parsing or checking of descriptions',
    ] as const)
      expect(
        bundles['governance-write'].sources.some((source) => unwanted[what].test(source)),
      ).toBe(true)
  })

  // No function holds these, so the patterns are tried on what is there to be bundled.
  const { resolve } = createRequire(import.meta.resolve('@portolan/description/parse'))
  for (const [what, source] of [
    ['a compiler of validators', resolve('ajv/dist/2020.js')],
    ['a compiler of validators', resolve('ajv/dist/compile/index.js')],
    [
      'the parsing or checking of descriptions',
      fileURLToPath(import.meta.resolve('@portolan/description/parse')),
    ],
  ] as const)
    test(`the pattern for ${what} bites on ${path.basename(source)}`, () =>
      expect(source).toMatch(unwanted[what]))
})

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(0).padStart(5)
