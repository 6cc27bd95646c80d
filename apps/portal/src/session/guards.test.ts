import { describe, expect, test } from '@jest/globals'
import { csrfToken, isCsrfToken } from './csrf.ts'
import { isSameOrigin } from './same-origin.ts'

describe('a CSRF token', () => {
  const key = Buffer.alloc(32, 7)
  const token = csrfToken('session-1', key)

  test('is taken for its own session', () =>
    expect(isCsrfToken(token, 'session-1', key)).toBe(true))
  test('is refused for another session', () =>
    expect(isCsrfToken(token, 'session-2', key)).toBe(false))
  test('is refused under another key', () =>
    expect(isCsrfToken(token, 'session-1', Buffer.alloc(32, 8))).toBe(false))
  for (const given of [undefined, null, '', 'x', `${token}x`, 42])
    test(`${JSON.stringify(given)} is none`, () =>
      expect(isCsrfToken(given, 'session-1', key)).toBe(false))
})

describe('a request from our own pages', () => {
  const portal = 'http://127.0.0.1:3000'
  const cases: [headers: Record<string, string>, taken: boolean][] = [
    [{ 'sec-fetch-site': 'same-origin', origin: portal }, true],
    [{ origin: portal }, true],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: portal }, false],
    [{ 'sec-fetch-site': 'same-site', origin: portal }, false],
    [{ origin: 'http://127.0.0.1:9999', host: '127.0.0.1:3000' }, false],
    [{ origin: 'null', host: '127.0.0.1:3000' }, false],
    [{ host: '127.0.0.1:3000' }, false],
  ]
  for (const [headers, taken] of cases)
    test(`${JSON.stringify(headers)} is ${taken ? 'taken' : 'refused'}`, () =>
      expect(isSameOrigin(new Headers(headers), portal)).toBe(taken))
})
