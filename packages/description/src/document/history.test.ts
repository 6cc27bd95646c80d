import { describe, expect, test } from '@jest/globals'
import { historyOf } from './history.ts'
import type { HistoryInput } from './slice.ts'

const counts = (breaking: number, caution = 0, safe = 0) => ({ breaking, caution, safe })
const earlier = [
  { version: '1.1', ...counts(0, 1) },
  { version: '1.0', added: true, ...counts(0) },
]
const since = (
  history: NonNullable<HistoryInput['previous']>['history'],
  changes: NonNullable<HistoryInput['previous']>['changes'] = {},
): HistoryInput => ({ version: '1.2', previous: { history, changes } })

describe('the history of an operation', () => {
  test.each([
    ['of the first version is empty', { version: '1.0' }, []],
    ['is empty where nobody asks for it', undefined, []],
    [
      'begins with the version that added it',
      since({ 'GET /other': [] }),
      [{ version: '1.2', added: true, ...counts(0) }],
    ],
    ['stays as it was where nothing changed', since({ 'GET /pets': earlier }), earlier],
    [
      'stays as it was where no change was counted',
      since({ 'GET /pets': earlier }, { 'GET /pets': counts(0) }),
      earlier,
    ],
    [
      'gets what changed in front',
      since({ 'GET /pets': earlier }, { 'GET /pets': counts(1, 2, 3) }),
      [{ version: '1.2', ...counts(1, 2, 3) }, ...earlier],
    ],
    [
      'takes no field of objects for a key',
      since({ constructor: [] }),
      [{ version: '1.2', added: true, ...counts(0) }],
    ],
  ])('%s', (_, input, expected) => {
    expect(historyOf('GET /pets', input)).toEqual(expected)
  })

  test('forgets what is more than twenty versions ago', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      version: `0.${20 - index}`,
      ...counts(1),
    }))
    const history = historyOf(
      'GET /pets',
      since({ 'GET /pets': many }, { 'GET /pets': counts(0, 0, 1) }),
    )
    expect(history).toHaveLength(20)
    expect(history[0]).toEqual({ version: '1.2', ...counts(0, 0, 1) })
    expect(history.at(-1)?.version).toBe('0.2')
  })
})
