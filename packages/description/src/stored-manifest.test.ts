import { expect, test } from '@jest/globals'
import { answerBytesMax, partsGiven } from './stored-manifest.ts'

const partOf = (length: number, pack = 0) => ({ pack, offset: 0, length })

for (const { what, lengths, given } of [
  { what: 'nothing is given in no part', lengths: [], given: [] },
  { what: 'small parts are given together', lengths: [1, 2, 3], given: [3] },
  { what: 'an answer is filled to its end', lengths: [answerBytesMax - 1, 1, 1], given: [2, 1] },
  { what: 'large ones stay alone', lengths: [3_000_000, 3_000_000, 10], given: [1, 2] },
  { what: 'one beyond an answer does too', lengths: [5_000_000, 10], given: [1, 1] },
])
  test(what, () => {
    const parts = lengths.map(partOf)
    expect(partsGiven(parts).map(({ length }) => length)).toEqual(given)
    expect(partsGiven(parts).flat()).toEqual(parts)
  })
