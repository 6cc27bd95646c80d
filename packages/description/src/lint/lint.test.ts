import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import { readBundle, writeBundle } from '../bundle/stored.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { lintDescription } from './lint.ts'

function lint(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const made = bundle(new Map([['api.yaml', bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return lintDescription(readBundle(writeBundle(made.bundle)))
}

const good = `openapi: 3.1.0
info:
  title: Pets
  version: '1'
  contact: {email: pets@example.com}
tags: [{name: pets, description: All about pets.}]
paths:
  /pets:
    get:
      summary: List pets
      description: All of them, newest first.
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, description: How many., schema: {type: integer}}
      responses:
        '200': {$ref: '#/components/responses/Pets'}
        '400': {description: The limit is no number.}
components:
  responses:
    Pets: {description: The pets.}
`

const cases: { fault: string; from: string; to: string; rule: string; line: number }[] = [
  {
    fault: 'nobody to turn to',
    from: '{email: pets@example.com}',
    to: '{name: Pets}',
    rule: 'contact',
    line: 2,
  },
  {
    fault: 'an operation without summary',
    from: 'summary: List pets',
    to: "summary: ''",
    rule: 'operation-summary',
    line: 9,
  },
  {
    fault: 'a summary like a page',
    from: 'List pets',
    to: 'x'.repeat(200),
    rule: 'operation-summary',
    line: 9,
  },
  {
    fault: 'an operation without description',
    from: '      description: All of them, newest first.\n',
    to: '',
    rule: 'operation-description',
    line: 9,
  },
  {
    fault: 'an operation without operationId',
    from: '      operationId: listPets\n',
    to: '',
    rule: 'operation-id',
    line: 9,
  },
  {
    fault: 'a tag that is not described',
    from: 'tags: [pets]',
    to: 'tags: [pets, cats]',
    rule: 'tag-described',
    line: 9,
  },
  {
    fault: 'a parameter without description',
    from: ' description: How many.,',
    to: '',
    rule: 'parameter-description',
    line: 15,
  },
  { fault: 'no success', from: "'200'", to: "'401'", rule: 'success-response', line: 16 },
  { fault: 'no error', from: "'400'", to: "'204'", rule: 'error-response', line: 16 },
  {
    fault: 'a component that nothing uses',
    from: "{$ref: '#/components/responses/Pets'}",
    to: '{description: ok}',
    rule: 'unused-component',
    line: 21,
  },
]

describe('a description', () => {
  test('without a fault has 100 points', () => {
    expect(lint(good)).toEqual({ findings: [], score: 100 })
  })

  for (const { fault, from, to, rule, line } of cases)
    test(`with ${fault} has the finding ${rule}, and fewer points`, () => {
      const text = good.replace(from, to)
      expect(text).not.toBe(good)
      const { findings, score } = lint(text)
      expect(findings.map((finding) => [finding.rule, finding.file])).toEqual([[rule, 'api.yaml']])
      expect(findings[0]?.message).toMatch(/\.$/)
      expect(score).toBeLessThan(100)
      expect(findings[0]?.line).toBe(line)
    })
})

describe('descriptions that others published', () => {
  if (!hasCorpus) test.skip(`have points (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    test(`${name} has points, and findings that say what to do`, () => {
      const { findings, score } = lint(bytes)
      expect(score).toBeGreaterThan(20)
      expect(
        findings.filter(({ level, message }) => level === 'error' || !message.endsWith('.')),
      ).toEqual([])
    })
})
