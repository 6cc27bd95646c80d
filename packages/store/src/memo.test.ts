import { describe, expect, test } from '@jest/globals'
import { createMemo, type MemoOptions } from './memo.ts'

function memoOf(options: Partial<MemoOptions<string | undefined>> = {}) {
  const clock = { nowMs: 0 }
  const asked: string[] = []
  const memo = createMemo({ entriesMax: 2, nowMs: () => clock.nowMs, ...options })
  const get = (key: string, value: string | undefined = `${key} at ${clock.nowMs}`) =>
    memo.get(key, async () => {
      asked.push(key)
      return value
    })
  return { clock, asked, memo, get }
}

describe('what was asked for once', () => {
  test('is answered from memory for its time, counted from the question', async () => {
    const { clock, get } = memoOf({ freshMs: 1_000 })
    expect(await get('a')).toBe('a at 0')
    clock.nowMs = 999
    expect(await get('a')).toBe('a at 0')
    clock.nowMs = 1_000
    expect(await get('a')).toBe('a at 1000')
  })

  test('is asked for again when the clock was set back', async () => {
    const { clock, get } = memoOf({ freshMs: 1_000 })
    clock.nowMs = 5_000
    await get('a')
    clock.nowMs = 4_999
    expect(await get('a')).toBe('a at 4999')
  })

  test('is kept for good without a time', async () => {
    const { clock, get } = memoOf()
    await get('a')
    clock.nowMs = 1e12
    expect(await get('a')).toBe('a at 0')
  })

  test('is one question for those who ask at once', async () => {
    const { asked, get } = memoOf()
    await Promise.all([get('a'), get('a'), get('b')])
    expect(asked).toEqual(['a', 'b'])
  })

  test('is given up for others, the one not asked for longest first', async () => {
    const { asked, get } = memoOf()
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })

  test('can be forgotten, also while it is on its way', async () => {
    const { memo } = memoOf()
    const { promise, resolve } = Promise.withResolvers<string>()
    const before = memo.get('a', () => promise)
    memo.forget('a')
    const after = memo.get('a', async () => 'after')
    resolve('before')
    expect([await before, await after]).toEqual(['before', 'after'])
    expect(await memo.get('a', async () => 'later')).toBe('after')
  })
})

test('an error is not remembered', async () => {
  const { memo, get } = memoOf()
  const failed = memo.get('a', () => Promise.reject(new Error('away')))
  await expect(failed).rejects.toThrow('away')
  expect(await get('a')).toBe('a at 0')
})

test('what is not worth it is not remembered', async () => {
  const { asked, memo } = memoOf({ isKept: (value) => value !== undefined })
  const nothing = async () => void asked.push('a')
  await memo.get('a', nothing)
  await memo.get('a', nothing)
  expect(asked).toEqual(['a', 'a'])
})

test('what is not worth it is no answer to whoever asks later', async () => {
  const { memo } = memoOf({ isKept: (value) => value !== undefined })
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const before = memo.get('a', () => promise)
  const after = memo.get('a', async () => 'after')
  resolve(undefined)
  expect([await before, await after]).toEqual([undefined, 'after'])
})
