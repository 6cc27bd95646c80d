import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { load } from 'js-yaml'
import type { Json, JsonObject } from '../parse/json.ts'
import { parseRuleset } from '../ruleset/parse-ruleset.ts'
import type { Specification } from '../model/specification.ts'
import { junk, spoil } from '../testing/spoil.ts'
import { lint } from './lint.ts'
import { lintRules } from './rules.ts'
import { completed, everything } from './testing.ts'

/** Lints what nobody has validated. */
function lintAnything(root: JsonObject, specification: Specification = '3.1') {
  const placeOf = (pointer: string) => ({ file: '', pointer, line: 1, column: 1 })
  return lint({ root, specification, placeOf }, everything)
}

const examples = lintRules.flatMap(({ bad, good }) =>
  [bad, good].map((text) => JSON.stringify(load(completed(text)))),
)

describe('linting withstands', () => {
  test('anything at any place of a description', () => {
    const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 9 })
    const version = fc.constantFrom<Specification>('2.0', '3.0', '3.1', '3.2')
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        path,
        junk,
        version,
        (text, path, other, version) => {
          const spoilt = spoil(JSON.parse(text) as Json, path, other)
          if (typeof spoilt !== 'object' || spoilt === null || Array.isArray(spoilt)) return
          const { score, findings } = lintAnything(spoilt, version)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
          for (const { message } of findings) expect(message.length).toBeLessThan(1_000)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  test('references that lead in circles', () => {
    const ref = (to: string) => ({ $ref: `#/components/${to}` })
    const { findings } = lintAnything({
      openapi: '3.1.0',
      paths: {
        '/pets/{id}': {
          parameters: [ref('parameters/a')],
          get: { responses: { '200': ref('responses/a'), '429': ref('responses/b') } },
        },
      },
      components: {
        parameters: { a: ref('parameters/a') },
        responses: { a: ref('responses/b'), b: ref('responses/a') },
        schemas: { a: { properties: { b: ref('schemas/b') } }, b: { allOf: [ref('schemas/a')] } },
      },
    })
    expect(findings.length).toBeGreaterThan(0)
  })

  test('more findings than anyone reads: all are counted, and the first 2,000 of a rule kept', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`/p${index}`, { get: { responses: {} } }]),
    )
    const { findings, total, raise } = lintAnything({ openapi: '3.1.0', paths })
    const summaries = findings.filter(({ rule }) => rule === 'operation-summary')
    expect(summaries).toHaveLength(2_000)
    expect(raise.find(({ rule }) => rule === 'operation-summary')?.count).toBe(3_000)
    expect(total).toBeGreaterThan(findings.length)
  })

  test('an enum, a tag list and a required list of fifty thousand', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `v${index}`)
    const { score } = lintAnything({
      openapi: '3.1.0',
      tags: many.map((name) => ({ name })),
      paths: { '/a': { get: { tags: many, responses: {} } } },
      components: { schemas: { A: { enum: many, required: many, properties: {} } } },
    })
    expect(score).toBeGreaterThanOrEqual(0)
  })

  test('selectors and patterns that could look everywhere', () => {
    const parsed = parseRuleset(`extends: []
custom:
  - id: everywhere
    given: $..*
    then: { check: pattern, options: { match: 'a*a*b' } }
    message: No.
`)
    if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings))
    const root: JsonObject = { openapi: '3.1.0', 'x-texts': Array(200).fill('a'.repeat(20_000)) }
    const placeOf = (pointer: string) => ({ file: '', pointer, line: 1, column: 1 })
    expect(lint({ root, specification: '3.1', placeOf }, parsed.ruleset).total).toBe(201)
  })
})
