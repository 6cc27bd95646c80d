import { describe, expect, test } from '@jest/globals'
import type { RateLimits } from '@portolan/store/platform/rate-limits'
import { countAhead } from './count-ahead.ts'

const minute = new Date('2026-01-01T00:00:30Z')
const nextMinute = new Date('2026-01-01T00:01:00Z')
const limit = { limit: 100, windowSeconds: 60, ahead: 10 }

/** Counters as the store keeps them; `asked`: how many requests each question counted. */
function createStore() {
  const counts = new Map<string, number>()
  const asked: number[] = []
  const store: Pick<RateLimits, 'take'> = {
    async take(who, { limit: most }, now, count = 1) {
      asked.push(count)
      const key = `${who} ${now.toISOString().slice(0, 16)}`
      const counted = (counts.get(key) ?? 0) + count
      counts.set(key, counted)
      const granted = Math.max(0, Math.min(count, most - counted + count))
      const remaining = Math.max(0, most - counted)
      return { allowed: granted > 0, granted, remaining, resetSeconds: 30 }
    },
  }
  return { store, asked }
}

describe('requests that are counted ahead', () => {
  test('ask the store more and more rarely, and are let through as often as the limit says', async () => {
    const { store, asked } = createStore()
    const counters = countAhead(store)
    const states = []
    for (let request = 0; request < 110; request++)
      states.push(await counters.take('ada', limit, minute))
    expect(states.filter(({ allowed }) => allowed)).toHaveLength(100)
    expect(states.slice(100).every(({ allowed }) => !allowed)).toBe(true)
    expect(asked.slice(0, 5)).toEqual([1, 1, 2, 4, 8])
    expect(Math.max(...asked)).toBe(10)
    expect(asked.length).toBeLessThan(20)
  })

  test('say what is left', async () => {
    const counters = countAhead(createStore().store)
    const left = []
    for (let request = 0; request < 101; request++)
      left.push((await counters.take('ada', limit, minute)).remaining)
    expect(left).toEqual([...Array.from({ length: 100 }, (_, used) => 99 - used), 0])
    expect(await counters.take('ada', limit, minute)).toMatchObject({ resetSeconds: 30 })
  })

  test('are let through no more often when they come at once, or to several processes', async () => {
    const { store } = createStore()
    const processes = [countAhead(store), countAhead(store), countAhead(store)]
    const states = await Promise.all(
      Array.from({ length: 400 }, (_, at) => processes[at % 3]!.take('ada', limit, minute)),
    )
    const allowed = states.filter((state) => state.allowed).length
    expect(allowed).toBeLessThanOrEqual(100)
    expect(allowed).toBeGreaterThan(100 - 3 * limit.ahead)
  })

  test('are each caller’s own, and each window’s', async () => {
    const counters = countAhead(createStore().store)
    for (let request = 0; request < 101; request++) await counters.take('ada', limit, minute)
    expect((await counters.take('ada', limit, minute)).allowed).toBe(false)
    expect((await counters.take('bob', limit, minute)).allowed).toBe(true)
    expect((await counters.take('ada', limit, nextMinute)).allowed).toBe(true)
  })

  test('are counted again after the store could not be asked', async () => {
    const { store } = createStore()
    let isAway = true
    const counters = countAhead({
      take: async (...given) => {
        if (isAway) throw new Error('away')
        return store.take(...given)
      },
    })
    const asking = [counters.take('ada', limit, minute), counters.take('ada', limit, minute)]
    for (const { status } of await Promise.allSettled(asking)) expect(status).toBe('rejected')
    isAway = false
    expect((await counters.take('ada', limit, minute)).allowed).toBe(true)
  })

  test('of very many callers are not all kept', async () => {
    const { store, asked } = createStore()
    const counters = countAhead(store, 1)
    for (const who of ['ada', 'ada', 'ada', 'bob', 'ada']) await counters.take(who, limit, minute)
    expect(asked).toEqual([1, 1, 2, 1, 1])
  })
})

test('a limit without it counts each request by itself', async () => {
  const { store, asked } = createStore()
  const counters = countAhead(store)
  for (let request = 0; request < 5; request++)
    await counters.take('ada', { limit: 3, windowSeconds: 60 }, minute)
  expect(asked).toEqual([1, 1, 1, 1, 1])
})
