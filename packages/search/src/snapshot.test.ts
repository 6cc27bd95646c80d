import { describe, expect, test } from '@jest/globals'
import { planCompaction, rowsMax } from './plan-compaction.ts'
import { readSets } from './read-sets.ts'
import { emptySnapshot, type SnapshotSegment, withSegments } from './snapshot.ts'
import { billing, pets, segmentOf } from './testing.fixture.ts'

const at = '2027-01-01T00:00:00.000Z'
const segment = (key: string, sizes: number[], rows?: number): SnapshotSegment => ({
  key,
  bytes: 1,
  rows: rows ?? sizes.reduce((sum, size) => sum + size, 0),
  sets: sizes.map((size, id) => ({
    id,
    apiId: `${key}-${id}`,
    slug: key,
    title: key,
    version: '1',
    manifestKey: 'm',
    rows: size,
  })),
})

describe('a snapshot', () => {
  const first = withSegments(emptySnapshot, new Set(), [segment('a', [5, 6])], at)

  test('keeps a segment as long as one of its sets counts', () => {
    const second = withSegments(first, new Set(['a-0']), [segment('b', [5])], at)
    expect(second.segments.map(({ key, sets }) => [key, sets.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(second.retired).toEqual([])
    const third = withSegments(second, new Set(['a-1']), [], at)
    expect(third.segments.map(({ key }) => key)).toEqual(['b'])
    expect(third.retired).toEqual([{ key: 'a', at }])
  })

  test('does not retire what comes back', () => {
    const without = withSegments(first, new Set(['a-0', 'a-1']), [], at)
    expect(without.retired).toEqual([{ key: 'a', at }])
    expect(withSegments(without, new Set(), [segment('a', [5, 6])], at).retired).toEqual([])
  })
})

describe('what to merge', () => {
  test('is nothing as long as there are few of a size', () => {
    expect(planCompaction([segment('a', [5]), segment('b', [5]), segment('c', [50_000])])).toEqual(
      [],
    )
  })

  test('is four of a size, and leaves the large ones alone', () => {
    const small = ['a', 'b', 'c', 'd'].map((key) => segment(key, [10]))
    expect(planCompaction([...small, segment('large', [rowsMax])])).toEqual(small)
  })

  test('is one of which most no longer counts', () => {
    const wasteful = segment('a', [100], 5_000)
    expect(planCompaction([segment('b', [10]), wasteful])).toEqual([wasteful])
  })

  test('leaves few segments behind, and writes a row a few times only', () => {
    let segments: SnapshotSegment[] = []
    let written = 0
    for (let api = 0; api < 2_000; api++) {
      segments.push(segment(`new-${api}`, [250]))
      for (let chosen = planCompaction(segments); chosen.length > 0;) {
        const sizes = chosen.flatMap(({ sets }) => sets.map(({ rows }) => rows))
        written += sizes.reduce((sum, rows) => sum + rows, 0)
        const left = segments.filter((each) => !chosen.includes(each))
        segments = [...left, segment(`merged-${api}-${left.length}`, sizes)]
        chosen = planCompaction(segments)
      }
    }
    expect(segments.length).toBeLessThan(25)
    expect(written / (2_000 * 250)).toBeLessThan(6)
  })
})

test('the rows of a set are read as they were written', async () => {
  const { segment: file } = await segmentOf(pets, billing)
  const [read] = await readSets(file, new Map([[1, billing]]), async () => undefined)
  expect(read?.rows.toSorted((a, b) => (a.title < b.title ? -1 : 1))).toEqual(
    billing.rows.toSorted((a, b) => (a.title < b.title ? -1 : 1)),
  )
})
