import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import { variant } from '../faults/fault.ts'
import { faults } from '../faults/faults.ts'
import type { JsonObject } from '../parse/json.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { checkStructure } from '../validate/structure.ts'
import { modernize } from './modernize.ts'
import { Reading } from './reading.ts'

const rootOf = (name: string, bytes: Uint8Array): JsonObject =>
  bundle(new Map([[name, bytes]])).bundle?.root ?? {}

describe('a description of 2.0', () => {
  const own = faults
    .filter(({ versions }) => versions.includes('2.0'))
    .map((fault) => {
      const { files, entry } = variant(fault, '2.0', false)
      return [fault.fault, new TextEncoder().encode(files.get(entry))] as const
    })
  // Slack's lists schemas under items, which only the schema of 2.0 lets pass.
  const others = [...corpusFiles('real')].filter(
    ([name]) => name.includes('swagger-2.0') && !name.startsWith('slack'),
  )
  if (!hasCorpus) test.skip(`of others (${whyNoCorpus})`, () => {})
  for (const [what, bytes] of [...own, ...others])
    test(`means a valid one of 3.0, and is left as it was: ${what}`, () => {
      const root = rootOf('api', bytes)
      const { modern } = modernize(root)
      expect(checkStructure(modern, '3.0')).toEqual([])
      expect(root).toEqual(rootOf('api', bytes))
    })

  test('gives a response that is referred to what its operation produces', () => {
    const { operations, root } = new Reading(
      {
        swagger: '2.0',
        host: 'example.com',
        produces: ['application/json'],
        paths: {
          '/pets': {
            get: {
              produces: ['text/csv'],
              schemes: ['wss'],
              responses: { '200': { $ref: '#/responses/Pets' } },
            },
          },
        },
        responses: { Pets: { description: 'ok', schema: { $ref: '#/definitions/Pet' } } },
        definitions: { Pet: { type: 'object' } },
      },
      '2.0',
    )
    expect(root['responses']).toBeUndefined()
    expect(operations[0]?.node).toMatchObject({
      servers: [{ url: 'wss://example.com' }],
      responses: {
        '200': { content: { 'text/csv': { schema: { $ref: '#/components/schemas/Pet' } } } },
      },
    })
  })
})
