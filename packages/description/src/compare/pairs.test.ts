import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { compare } from './compare.ts'
import { dimensions } from './pairs/dimensions.ts'
import type { ComparedPair, Outcome } from './pairs/pair.ts'
import { read } from './pairs/read.ts'
import { compareRules } from './rules.ts'

const pairs = dimensions.flatMap((dimension) => dimension.pairs)
const outcomes = pairs.flatMap(({ forward, backward }) => [forward, backward])

function judge(pair: ComparedPair, isForward: boolean) {
  const [one, other] = isForward
    ? [pair.published, pair.candidate]
    : [pair.candidate, pair.published]
  return compare(read(one), read(other), { today: new Date(pair.today ?? '2026-01-01') })
}

function outcomeOf(pair: ComparedPair, isForward: boolean): Outcome {
  const { verdict, changes } = judge(pair, isForward)
  return { verdict, changes: changes.map(({ level, rule }) => `${level} ${rule}`).sort() }
}

const sorted = ({ verdict, changes }: Outcome): Outcome => ({
  verdict,
  changes: [...changes].sort(),
})

for (const { name, pairs } of dimensions)
  describe(name, () => {
    for (const pair of pairs) {
      test(`${pair.title}: ${pair.forward.verdict}`, () => {
        expect(outcomeOf(pair, true)).toEqual(sorted(pair.forward))
      })

      test(`${pair.title}, the other way: ${pair.backward.verdict}`, () => {
        expect(outcomeOf(pair, false)).toEqual(sorted(pair.backward))
      })

      if (pair.at)
        test(`${pair.title}: it is told where`, () => {
          const [first] = judge(pair, true).changes
          const at = (place: 'published' | 'candidate') => {
            const found = first?.[place]
            return found ? `${found.pointer}:${found.line}` : 'nowhere'
          }
          expect({ published: at('published'), candidate: at('candidate') }).toEqual(pair.at)
        })
    }
  })

describe('the pairs', () => {
  test('are 250 at least, each with a title of its own', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(250)
    for (const { name, pairs } of dimensions) {
      const titles = pairs.map(({ title }) => title)
      expect({ name, titles: [...new Set(titles)] }).toEqual({ name, titles })
    }
  })

  test('are five at least for each dimension', () => {
    expect(dimensions.filter(({ pairs }) => pairs.length < 5).map(({ name }) => name)).toEqual([])
  })

  test('name the section that decides', () => {
    const section =
      /^(OAS \d\.\d(\.\d)?|JSON Schema (Core|Validation) 2020-12|RFC \d{4}) (§\d|\w+ )/
    expect(
      pairs.filter(({ because }) => !section.test(because)).map(({ because }) => because),
    ).toEqual([])
  })

  test('expect every rule, and only such as there are', () => {
    const expected = outcomes.flatMap(({ changes }) => changes.map((one) => one.split(' ').at(-1)))
    const ids = compareRules.map(({ id }) => id)
    expect(new Set(expected)).toEqual(new Set(ids))
  })

  test('have a rule in each file', () => {
    const files = readdirSync(join(import.meta.dirname, 'rules'))
      .filter((name) => !name.endsWith('.test.ts'))
      .map((name) => name.replace(/\.ts$/, ''))
    expect(files.sort()).toEqual(compareRules.map(({ id }) => id).sort())
  })
})
