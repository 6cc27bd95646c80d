import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject } from '../parse/json.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { compare, type ComparedDescription } from './compare.ts'
import { counterparts } from './pairs/counterparts.ts'
import { description, plainDescription } from './pairs/generated.ts'
import { read, readFiles } from './pairs/read.ts'
import { inlined, shuffled, split } from './pairs/rewrite.ts'

const changesOf = (published: ComparedDescription, candidate: ComparedDescription): string[] => {
  const { verdict, changes } = compare(published, candidate)
  return [verdict, ...changes.map(({ level, rule, message }) => `${level} ${rule}: ${message}`)]
}

/** Neither has anything that the other has not. */
function expectSame(one: ComparedDescription, other: ComparedDescription): void {
  expect(changesOf(one, other)).toEqual(['identical'])
  expect(changesOf(other, one)).toEqual(['identical'])
}

const generated = (check: (root: JsonObject, seed: number) => void) =>
  fc.assert(fc.property(description, fc.nat(), check), { numRuns: 100 })

describe('a description has not changed', () => {
  test('against itself', () => {
    generated((root) => expectSame(read(root), read(root)))
  })

  test('against its bundle', () => {
    generated((root) => {
      const bundled = readFiles(split(root), 'api.yaml')
      expectSame(read(root), bundled)
      expectSame(bundled, read(bundled.root))
    })
  })

  test('with its keys in another order', () => {
    generated((root, seed) => expectSame(read(root), read(shuffled(root, seed))))
  })

  test('with its parts inlined', () => {
    generated((root) => expectSame(read(root), read(inlined(root))))
  })
})

/** How often each rule found something, in all directions together. */
function countsOf(published: ComparedDescription, candidate: ComparedDescription) {
  const counts = new Map<string, number>()
  for (const { rule } of compare(published, candidate).changes)
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return (rule: string): number => counts.get(rule) ?? 0
}

describe('the other way round', () => {
  test('what was added is removed, and what was narrowed is widened', () => {
    fc.assert(
      fc.property(plainDescription, plainDescription, (one, other) => {
        const [published, candidate] = [read(one), read(other)]
        const forward = countsOf(published, candidate)
        const backward = countsOf(candidate, published)
        for (const [rule, counterpart] of counterparts) {
          expect([rule, backward(rule)]).toEqual([rule, forward(counterpart)])
          expect([counterpart, backward(counterpart)]).toEqual([counterpart, forward(rule)])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('what is identical stays so', () => {
    fc.assert(
      fc.property(plainDescription, plainDescription, (one, other) => {
        const [published, candidate] = [read(one), read(other)]
        const isIdentical = (comparison: { verdict: string }): boolean =>
          comparison.verdict === 'identical'
        expect(isIdentical(compare(published, candidate))).toBe(
          isIdentical(compare(candidate, published)),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('descriptions that others published have not changed', () => {
  if (!hasCorpus) test.skip(`against their bundles (${whyNoCorpus})`, () => {})

  /** Larger ones take as long to inline as all others together. */
  const inlinedMax = 5_000_000

  for (const [name, bytes] of corpusFiles('real')) {
    test(`${name} against its bundle, with its keys in another order`, () => {
      const description = read(bytes)
      const other = read(shuffled(description.root, name.length))
      expect(changesOf(description, other)).toEqual(['identical'])
    })

    if (bytes.length < inlinedMax)
      test(`${name} with its parts inlined`, () => {
        const description = read(bytes)
        expectSame(description, read(inlined(description.root)))
      })
  }

  const entries = {
    digitalocean: 'specification/DigitalOcean-public.v2.yaml',
    'petstore-separate': 'spec/swagger.json',
  }
  for (const [name, entry] of Object.entries(entries))
    (hasCorpus ? test : test.skip)(`${name} against its bundle`, () => {
      const description = readFiles(Object.fromEntries(corpusFiles(`multi-file/${name}`)), entry)
      expectSame(description, read(description.root))
    })
})
