import { describe, expect, test } from '@jest/globals'
import { sessionCache, type Session } from './sessions.ts'

const session = (accessToken: string, expiresIn = 3600): Session => ({
  accessToken,
  expiresIn,
  user: { id: 'u', email: 'u@example.com', name: 'U', organizations: [] },
})

function setUp(answers: (Session | undefined | Error)[]) {
  let now = 0
  const asked: string[] = []
  const cache = sessionCache({
    resolve: async (id) => {
      asked.push(id)
      const next = answers.shift()
      if (next instanceof Error) throw next
      return next
    },
    nowMs: () => now,
    staleMsMax: 3_000,
    sessionsMax: 2,
  })
  return { cache, asked, pass: (ms: number) => (now += ms) }
}

describe('the session cache', () => {
  test('asks once for requests at the same time', async () => {
    const { cache, asked } = setUp([session('a')])
    await Promise.all([cache.open('1'), cache.open('1'), cache.open('1')])
    expect(asked).toEqual(['1'])
  })

  test('asks again when a sign-out elsewhere could have happened', async () => {
    const { cache, pass } = setUp([session('a'), undefined])
    await cache.open('1')
    pass(3_001)
    expect(await cache.open('1')).toBeUndefined()
  })

  test('asks again before the token expires', async () => {
    const { cache, pass } = setUp([session('a', 11), session('b')])
    await cache.open('1')
    pass(1_001)
    expect((await cache.open('1'))?.accessToken).toBe('b')
  })

  test('does not remember a session that is not open, nor a failure', async () => {
    const { cache } = setUp([undefined, new Error('away'), session('a')])
    expect(await cache.open('1')).toBeUndefined()
    await expect(cache.open('1')).rejects.toThrow('away')
    expect((await cache.open('1'))?.accessToken).toBe('a')
  })

  test('forgets on sign-out', async () => {
    const { cache, asked } = setUp([session('a'), session('b')])
    await cache.open('1')
    cache.forget('1')
    await cache.open('1')
    expect(asked).toEqual(['1', '1'])
  })

  test('keeps no more sessions than it may', async () => {
    const { cache, asked } = setUp([session('a'), session('b'), session('c'), session('a')])
    for (const id of ['1', '2', '3', '1']) await cache.open(id)
    expect(asked).toEqual(['1', '2', '3', '1'])
  })

  test('begins with what it knew, while it asks', async () => {
    const { cache, asked, pass } = setUp([session('a'), session('b'), undefined])
    expect(cache.begin('1').known).toBeUndefined()
    await cache.open('1')
    pass(3_001)
    const { known, checked } = cache.begin('1')
    expect([known?.accessToken, (await checked)?.accessToken]).toEqual(['a', 'b'])
    expect(asked).toEqual(['1', '1'])
    pass(3_001)
    expect(await cache.begin('1').checked).toBeUndefined()
  })

  test('begins with nothing whose token holds no longer', async () => {
    const { cache, pass } = setUp([session('a', 60), session('b')])
    await cache.open('1')
    pass(50_001)
    const { known, checked } = cache.begin('1')
    expect([known, (await checked)?.accessToken]).toEqual([undefined, 'b'])
  })
})
