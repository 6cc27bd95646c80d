import { expect, test } from '@jest/globals'
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda'
import { createAuthorizer } from './authorizer.ts'

/** An authorizer that takes every token for the name of its sign-in. */
function scene() {
  const revoked = new Set<string>()
  const asked: string[] = []
  const clock = { nowMs: 0 }
  const authorize = createAuthorizer(
    () => ({
      accessTokens: {
        verify: async (token) => ({ userId: 'ada', originJti: token, expiresAt: 1 }),
      },
      revocations: {
        isRevoked: async (originJti) => {
          asked.push(originJti)
          return revoked.has(originJti)
        },
      },
    }),
    () => clock.nowMs,
  )
  const kindOf = async (token: string, httpMethod = 'GET') => {
    const headers = { Authorization: `Bearer ${token}` }
    const event = { httpMethod, headers } as unknown as APIGatewayRequestAuthorizerEvent
    return (await authorize(event)).context?.['kind']
  }
  return { revoked, asked, clock, kindOf }
}

test('whether a sign-in was revoked is asked once a second where one only reads', async () => {
  const { revoked, asked, clock, kindOf } = scene()
  expect(await kindOf('one')).toBe('user')
  revoked.add('one')
  clock.nowMs = 999
  expect(await kindOf('one')).toBe('user')
  expect(asked).toEqual(['one'])
  clock.nowMs = 1_000
  expect(await kindOf('one')).toBe('refused')
})

test('each sign-in is its own', async () => {
  const { revoked, kindOf } = scene()
  revoked.add('two')
  expect([await kindOf('one'), await kindOf('two')]).toEqual(['user', 'refused'])
})

test('what changes something is asked about at once, and so is what comes after it', async () => {
  const { revoked, kindOf } = scene()
  expect(await kindOf('one')).toBe('user')
  revoked.add('one')
  expect(await kindOf('one', 'POST')).toBe('refused')
  expect(await kindOf('one')).toBe('refused')
})

test('whoever signs out here reads no more', async () => {
  const { revoked, kindOf } = scene()
  expect([await kindOf('one'), await kindOf('one', 'POST')]).toEqual(['user', 'user'])
  revoked.add('one')
  expect(await kindOf('one')).toBe('refused')
})
