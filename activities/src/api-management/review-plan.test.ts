import { describe, expect, test } from '@jest/globals'
import { batchesOf } from './review-plan.ts'

const content = (bundle: string, versions: number) => ({
  bundle,
  versions: Array.from({ length: versions }, (_, index) => ({
    apiId: 'an-api',
    api: 'tasks',
    version: `${bundle}.${index}`,
  })),
})
const sizes = (counts: number[]) =>
  batchesOf(counts.map((count, index) => content(`c${index}`, count))).map((batch) =>
    batch.map(({ versions }) => versions.length),
  )

describe('the batches of a review', () => {
  test('hold ten versions at most', () =>
    expect(sizes(Array<number>(23).fill(1)).map((batch) => batch.length)).toEqual([10, 10, 3]))
  test('keep versions of the same content together, so that it is judged once', () =>
    expect(sizes([4, 4, 4, 30, 1])).toEqual([[4, 4], [4], [30], [1]]))
  test('are none where there is no version', () => expect(sizes([])).toEqual([]))
})
