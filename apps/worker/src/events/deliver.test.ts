import { expect, test } from '@jest/globals'
import { defaultPolicy } from '@portolan/policy/policy'
import type { Registration } from '@portolan/store/registrations/registration'
import type { Announcement } from '@portolan/store/users/inbox'
import { deliver, type DeliveryPorts } from './deliver.ts'
import type { AnnouncedEvent } from './event.ts'

const members = [
  { orgId: 'org', userId: 'ada', role: 'owner' },
  { orgId: 'org', userId: 'ben', role: 'publisher' },
  { orgId: 'org', userId: 'cleo', role: 'approver' },
] as const

function prepare() {
  const inboxes: Record<string, Announcement[]> = {}
  const mailed: string[] = []
  const marks = new Set<string>()
  let refusing: string | undefined
  const ports: DeliveryPorts = {
    apis: { findBySlug: async () => undefined },
    organizations: { membersOf: async () => [...members] },
    registrations: {
      get: async () =>
        ({
          createdBy: 'ben',
          gate: { policy: defaultPolicy, approvals: [] },
        }) as unknown as Registration,
    },
    settings: { current: async () => undefined },
    teams: { list: async () => [] },
    users: {
      getProfile: async (userId) => ({ userId, name: userId, email: `${userId}@acme.example` }),
    },
    inbox: {
      deliver: async (userId, announcement) => {
        inboxes[userId] = [
          ...(inboxes[userId] ?? []).filter(({ id }) => id !== announcement.id),
          announcement,
        ]
      },
      isMailed: async (userId, id) => marks.has(`${userId}/${id}`),
      markMailed: async (userId, id) => void marks.add(`${userId}/${id}`),
    },
    mailer: {
      send: async (to) => {
        if (to === refusing) throw new Error(`${to} is not taken`)
        mailed.push(to)
      },
    },
    portalUrl: 'https://portal.example',
  }
  return { ports, inboxes, mailed, refuse: (to: string | undefined) => (refusing = to) }
}

const event = (kind: AnnouncedEvent['detail-type']): AnnouncedEvent => ({
  'detail-type': kind,
  detail: {
    id: '01J',
    payload: {
      orgId: 'org',
      organization: 'acme',
      title: 'Tasks',
      createdAt: '2027-01-01T00:00:00.000Z',
      api: 'tasks',
      version: '1.1.0',
      registrationId: 'abc',
    },
  },
})

test('those who may decide find it in their inbox and in their mail, once', async () => {
  const { ports, inboxes, mailed } = prepare()
  await deliver(ports, event('approval-requested'))
  await deliver(ports, event('approval-requested'))
  expect(Object.keys(inboxes)).toEqual(['ada', 'cleo'])
  expect(mailed).toEqual(['ada@acme.example', 'cleo@acme.example'])
})

test('the author hears that nobody decided', async () => {
  const { ports, inboxes } = prepare()
  await deliver(ports, event('approval-expired'))
  expect(Object.keys(inboxes).toSorted()).toEqual(['ada', 'ben', 'cleo'])
})

test('a publication is in every inbox, and not mailed', async () => {
  const { ports, inboxes, mailed } = prepare()
  await deliver(ports, event('version-published'))
  expect(Object.keys(inboxes)).toHaveLength(3)
  expect(mailed).toEqual([])
})

test('a review is the affair of who started it', async () => {
  const { ports, inboxes } = prepare()
  const { detail } = event('review-completed')
  const payload = { ...detail.payload, userId: 'ben', reviewId: '01R' }
  await deliver(ports, { 'detail-type': 'review-completed', detail: { ...detail, payload } })
  expect(Object.keys(inboxes)).toEqual(['ben'])
  expect(inboxes['ben']?.[0]).not.toHaveProperty('userId')
})

test('a mail that is refused costs nobody the inbox, and is tried again alone', async () => {
  const { ports, inboxes, mailed, refuse } = prepare()
  refuse('ada@acme.example')
  await expect(deliver(ports, event('approval-requested'))).rejects.toThrow(
    /^1 of 2 mails were not taken$/,
  )
  expect(Object.keys(inboxes)).toEqual(['ada', 'cleo'])
  refuse(undefined)
  await deliver(ports, event('approval-requested'))
  expect(mailed).toEqual(['cleo@acme.example', 'ada@acme.example'])
})
