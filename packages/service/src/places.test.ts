import { describe, expect, test } from '@jest/globals'
import type { Membership } from '@portolan/store/organizations/organizations'
import { createPlaces, createRecentPlaces } from './places.ts'

const acme = { orgId: 'acme-id', slug: 'acme', name: 'Acme' }
const globex = { orgId: 'globex-id', slug: 'globex', name: 'Globex' }

/** Ada is a viewer of Acme; what is asked for is recorded. */
function scene() {
  const members = new Map<string, Membership['role']>([['acme-id/ada', 'viewer']])
  const asked: string[] = []
  const clock = { nowMs: 0 }
  const current = createPlaces({
    findBySlug: async (slug) => {
      asked.push(slug)
      return [acme, globex].find((each) => each.slug === slug)
    },
    membership: async (orgId, userId) => {
      asked.push(`${orgId}/${userId}`)
      const role = members.get(`${orgId}/${userId}`)
      return role && { orgId, userId, role }
    },
  })
  return { members, asked, clock, recent: createRecentPlaces(current, () => clock.nowMs) }
}

describe('a member', () => {
  test('is looked up once a second', async () => {
    const { asked, clock, recent } = scene()
    const place = { organization: acme, membership: { userId: 'ada', role: 'viewer' } }
    expect(await recent.find('acme', 'ada')).toMatchObject(place)
    clock.nowMs = 999
    expect(await recent.find('acme', 'ada')).toMatchObject(place)
    expect(asked).toEqual(['acme', 'acme-id/ada'])
  })

  test('who was removed is none a second later', async () => {
    const { members, clock, recent } = scene()
    await recent.find('acme', 'ada')
    members.clear()
    clock.nowMs = 1_000
    expect(await recent.find('acme', 'ada')).toEqual({ organization: acme })
  })

  test('of one organization is none of another', async () => {
    const { recent } = scene()
    await recent.find('acme', 'ada')
    expect(await recent.find('globex', 'ada')).toEqual({ organization: globex })
    expect(await recent.find('acme', 'bob')).toEqual({ organization: acme })
  })

  test('who was added is one at once', async () => {
    const { members, recent } = scene()
    expect(await recent.find('acme', 'bob')).toEqual({ organization: acme })
    members.set('acme-id/bob', 'owner')
    expect(await recent.find('acme', 'bob')).toMatchObject({ membership: { role: 'owner' } })
  })
})

test('an outsider takes the same way each time, whatever is there', async () => {
  const { asked, recent } = scene()
  for (const slug of ['acme', 'nobody']) {
    asked.length = 0
    for (let time = 0; time < 2; time++) {
      await recent.find(slug, 'stranger')
      await recent.findOrganization(slug)
    }
    expect(asked).toHaveLength(6)
  }
})
