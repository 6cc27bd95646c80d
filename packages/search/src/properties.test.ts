import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { distanceToStart } from './distance.ts'
import { matchedIn } from './matched.ts'
import { parseQuery } from './query.ts'
import { search } from './search.ts'
import { billing, operation, pets, rowSet, segmentOf } from './testing.fixture.ts'
import { runsOf, wordsOf } from './words.ts'

const live = [await segmentOf(pets), await segmentOf(billing)]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '*',
        '(',
        ')',
        'AND',
        'OR',
        'NOT',
        'NEAR',
        '^',
        ':',
        '-',
        '+',
        'pet',
        'api:',
        'tag:"',
        '\0',
        '\uE000s0',
        '\uD800',
        ' ',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
)

test('anything may be typed', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const { hits, total } = search(live, { typed, offset: 0, limit: 20 })
      expect(hits.length).toBeLessThanOrEqual(total)
    }),
    { numRuns: 500 },
  )
})

test('ten thousand characters are typed as quickly as a few', () => {
  for (const typed of [
    'a '.repeat(5_000),
    '"'.repeat(10_000),
    'x'.repeat(10_000),
    'tag:'.repeat(2_500),
  ])
    expect(search(live, { typed, offset: 0, limit: 20 }).total).toBeGreaterThanOrEqual(0)
  expect(parseQuery('a '.repeat(5_000)).terms.length).toBeLessThanOrEqual(8)
})

test('what is indexed is found by its own title', async () => {
  const titles = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(titles, async (all) => {
      const segment = await segmentOf(
        rowSet(
          'any',
          all.map((title) => operation(title)),
        ),
      )
      for (const title of all) {
        if (wordsOf(title).length === 0 || parseQuery(title).terms.length === 8) continue
        const typed = title.replaceAll(':', ' ')
        const { hits } = search([segment], { typed, offset: 0, limit: 20 })
        expect(hits.map((hit) => hit.title)).toContain(title)
      }
      segment.segment.close()
    }),
    { numRuns: 60 },
  )
})

test('what matched is inside the text, in order and apart', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, typed) => {
      let end = -1
      for (const [from, to] of matchedIn(text, parseQuery(typed).terms)) {
        expect(from).toBeGreaterThan(end)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        end = to
      }
    }),
  )
})

test('one mistake is one letter apart', () => {
  const words = fc.stringMatching(/^[a-z]{4,12}$/)
  fc.assert(
    fc.property(
      words,
      fc.nat(11),
      fc.constantFrom('drop', 'swap', 'add', 'none'),
      (word, at, how) => {
        const place = at % (word.length - 1)
        const typed = {
          none: word,
          drop: word.slice(0, place) + word.slice(place + 1),
          add: `${word.slice(0, place)}q${word.slice(place)}`,
          swap: word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2),
        }[how]
        expect(distanceToStart(typed, word, 2)).toBeLessThanOrEqual(how === 'none' ? 0 : 1)
      },
    ),
  )
})

test('English has the same words among others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (text) => {
      expect(runsOf(`${text} é`).slice(0, -1)).toEqual(runsOf(text))
    }),
  )
})
