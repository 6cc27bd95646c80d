import { describe, expect, test } from '@jest/globals'
import { admitReader, unseen } from './authorize.ts'
import type { Caller } from './caller.ts'
import { createPlaces } from './places.ts'

const acme = { orgId: 'an-org', slug: 'acme', name: 'Acme' }
const anonymous: Caller = { kind: 'anonymous' }
const user = (userId: string): Caller => ({ kind: 'user', userId, originJti: 'a', expiresAt: 1 })

function admit(caller: Caller, slug = 'acme') {
  const asked: string[] = []
  const places = createPlaces({
    findBySlug: async (given: string) => {
      asked.push('findBySlug')
      return given === 'acme' ? acme : undefined
    },
    membership: async (orgId: string, userId: string) => {
      asked.push('membership')
      return userId === 'a-member' && orgId === acme.orgId
        ? { orgId, userId, role: 'viewer' as const }
        : undefined
    },
  })
  return { asked, admitted: admitReader(places, caller, slug, 'apis:read') }
}

describe('whoever reads', () => {
  test('is a member in their own organization', async () => {
    const { admitted } = admit(user('a-member'))
    const member = { userId: 'a-member', role: 'viewer', organization: acme }
    expect(await admitted).toEqual({ organization: acme, member })
  })

  for (const [who, caller] of [
    ['is anonymous', anonymous],
    ['belongs to another organization', user('a-stranger')],
  ] as const) {
    test(`${who} is let in as an outsider`, async () => {
      expect(await admit(caller).admitted).toEqual({ organization: acme })
    })
    test(`${who} takes the same way where there is no organization`, async () => {
      const there = admit(caller)
      const missing = admit(caller, 'nobody')
      await there.admitted
      expect((await missing.admitted).organization).toMatchObject({ slug: 'nobody', name: '' })
      expect(missing.asked).toEqual(there.asked)
    })
  }

  test('brings a token that holds, or none', async () => {
    const refused = admit({ kind: 'refused', reason: 'expired' }).admitted
    await expect(refused).rejects.toMatchObject({ details: { code: 'token-expired' } })
  })
})

test('what is not public is a 401 to who may sign in, and a 404 to who is somebody else', () => {
  expect(() => unseen(anonymous)).toThrow(/access token/)
  expect(unseen(user('a-stranger'))).toMatchObject({ details: { code: 'not-found' } })
})
