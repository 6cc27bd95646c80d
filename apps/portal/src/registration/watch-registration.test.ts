import { describe, expect, test } from '@jest/globals'
import { watchRegistration, type Watching } from './watch-registration.ts'

type Answer = { status: number; etag?: string; ended?: boolean } | Error

async function watch(answers: Answer[], shown?: string) {
  const asked: (string | null)[] = []
  const pauses: number[] = []
  const said: Watching[] = []
  const stop = new AbortController()
  let changes = 0
  await watchRegistration({
    endpoint: '/-/orgs/acme/registrations/1',
    etag: shown,
    signal: stop.signal,
    onChange: () => changes++,
    onWatching: (watching) => said.push(watching),
    fetch: async (_, init) => {
      asked.push(new Headers(init?.headers).get('if-none-match'))
      const answer = answers.shift()
      if (!answer) {
        stop.abort()
        throw new Error('stopped')
      }
      if (answer instanceof Error) throw answer
      const { status, etag, ended = false } = answer
      return new Response(status === 200 ? JSON.stringify({ ended }) : null, {
        status,
        headers: etag ? { etag } : {},
      })
    },
    pause: async (ms) => void pauses.push(ms),
  })
  return { asked, pauses, said, changes }
}

describe('watching a registration', () => {
  test('shows each change and ends with the registration', async () => {
    const { asked, changes } = await watch([
      { status: 200, etag: '"1"' },
      { status: 304 },
      { status: 200, etag: '"2"', ended: true },
      { status: 200 },
    ])
    expect(asked).toEqual([null, '"1"', '"1"'])
    expect(changes).toBe(2)
  })

  test('changes nothing while the page shows the present state', async () => {
    const { asked, changes } = await watch([{ status: 304 }], '"1"')
    expect(asked[0]).toBe('"1"')
    expect(changes).toBe(0)
  })

  test('backs off while the connection is lost, and says when it is back', async () => {
    const { pauses, said } = await watch([
      new Error('offline'),
      { status: 503 },
      new Error('offline'),
      { status: 200, etag: '"1"', ended: true },
    ])
    expect(pauses).toEqual([500, 1_000, 2_000])
    expect(said).toEqual(['lost', 'lost', 'lost', 'live'])
  })

  test('waits no longer than 15 seconds between tries', async () => {
    const { pauses } = await watch(Array.from({ length: 9 }, () => new Error('offline')))
    expect(Math.max(...pauses)).toBe(15_000)
  })

  test('stops when the caller may not see it any more', async () => {
    const { asked, said } = await watch([{ status: 401 }, { status: 200 }])
    expect(asked).toHaveLength(1)
    expect(said).toEqual(['ended'])
  })
})
