import { beforeAll, describe, expect, test } from '@jest/globals'
import { limitsFrom } from '@portolan/service/limit'
import type { components } from '@portolan/specs/types'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createRateLimits } from '@portolan/store/platform/rate-limits'
import { type Answer, send, type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { openStore } from '../support/open-store.ts'
import { register } from '../support/register.ts'

type Api = components['schemas']['Api']
type Facets = components['schemas']['Facets']
interface List {
  items: Api[]
  total: number
  facets: Facets
  nextCursor?: string
}

const instance = runningInstance()
/** Found by nothing but these APIs, whatever other tests register. */
const word = freshSlug('catalog')
const slugs = ['first', 'second', 'third'].map((name) => `${word}-${name}`)
const [first, second, third] = slugs as [string, string, string]
let owner: Session
let publisher: Session
let viewer: Session
let stranger: Session
beforeAll(async () => {
  owner = await signIn(instance, 'owner')
  publisher = await signIn(instance, 'publisher')
  viewer = await signIn(instance, 'viewer')
  stranger = await signIn(instance, 'owner', 'globex')
  for (const [index, api] of slugs.entries())
    await register(publisher, describedBy(`Catalog ${9 - index}`), { api })
  await owner.request('PUT', `/orgs/acme/teams/${word}`, {
    json: { name: 'Catalogers', members: [] },
  })
}, 60_000)

function describedBy(title: string): string {
  const description = JSON.parse(tasksApi({ title })) as { info: Record<string, unknown> }
  description.info['contact'] = {
    name: 'The keepers',
    url: 'javascript:alert(1)',
    email: 'keepers@tasks.example',
  }
  return JSON.stringify(description)
}

const change = (session: Session, api: string, json: unknown, headers = {}): Promise<Answer<Api>> =>
  session.request('PATCH', `/orgs/acme/apis/${api}`, { json, headers })
const get = (api: string): Promise<Answer<Api>> => viewer.request('GET', `/orgs/acme/apis/${api}`)
const list = async (query: string, session = viewer): Promise<List> =>
  (await session.request<List>('GET', `/orgs/acme/apis?q=${word}&${query}`)).body
const slugsOf = ({ items }: List): string[] => items.map(({ slug }) => slug)

describe('what the catalog says of an API', () => {
  test('begins with what its description says', async () => {
    const { body } = await get(first)
    expect(body).toMatchObject({
      lifecycle: 'production',
      tags: [],
      visibility: 'private',
      latestPublishedAt: expect.any(String),
      contact: { name: 'The keepers', email: 'keepers@tasks.example' },
    })
    // An address that is none of the web is not passed on.
    expect(body.contact).not.toHaveProperty('url')
    expect(body).not.toHaveProperty('owner')
  })

  test('is changed by publishers, and stays when a version is published', async () => {
    const { body: me } = await publisher.request<{ id: string }>('GET', '/me')
    const given = { team: word, owner: me.id, lifecycle: 'experimental', tags: ['b', 'a'] }
    const { status, body } = await change(publisher, first, given)
    const expected = {
      team: { slug: word, name: 'Catalogers' },
      owner: { id: me.id },
      lifecycle: 'experimental',
      tags: ['a', 'b'],
    }
    expect({ status, body }).toMatchObject({ status: 200, body: expected })
    await register(publisher, describedBy('Catalog 9'), { api: first, version: '1.1.0' })
    expect((await get(first)).body).toMatchObject({ ...expected, latestVersion: '1.1.0' })
    const taken = await change(publisher, first, { owner: null })
    expect(taken.body).not.toHaveProperty('owner')
  })

  test('names teams and people of the organization alone', async () => {
    const { body: other } = await stranger.request<{ id: string }>('GET', '/me')
    const json = { team: 'no-such-team', owner: other.id, lifecycle: 'deprecated' }
    const { status, body } = await change(publisher, second, json)
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/team' }, { pointer: '/owner' }] },
    })
    expect((await get(second)).body.lifecycle).toBe('production')
  })

  for (const [what, json] of [
    ['a tag that is no slug', { tags: ['Not A Slug'] }],
    ['21 tags', { tags: Array.from({ length: 21 }, (_, index) => `tag-${index}`) }],
    ['a tag twice', { tags: ['a', 'a'] }],
    ['nothing', {}],
    ['what it does not have', { title: 'Mine' }],
    ['another lifecycle', { lifecycle: 'eternal' }],
    ['no visibility', { visibility: null }],
  ] as const)
    test(`is not ${what}`, async () => expect((await change(owner, second, json)).status).toBe(422))

  test('is changed once by two who have seen the same', async () => {
    const tag = (await get(second)).headers.get('etag') ?? ''
    const answers = await Promise.all(
      ['one', 'other'].map((name) =>
        change(publisher, second, { tags: [name] }, { 'if-match': tag }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    const winner = answers.find(({ status }) => status === 200)
    expect(winner?.headers.get('etag')).toBe((await get(second)).headers.get('etag'))
  })

  test('is told in the audit trail, once for each change', async () => {
    await change(owner, third, { lifecycle: 'deprecated' })
    await change(owner, third, { lifecycle: 'deprecated' })
    const { body } = await owner.request<{ items: { action: string; summary: string }[] }>(
      'GET',
      `/orgs/acme/audit?api=${third}`,
    )
    expect(body.items.filter(({ action }) => action === 'api-changed')).toMatchObject([
      { summary: `Of ${third} was changed: lifecycle deprecated.` },
    ])
  })
})

describe('the catalog', () => {
  test('is in order of titles, and of the last change', async () => {
    expect(slugsOf(await list(''))).toEqual([third, second, first])
    await change(owner, second, { tags: ['touched'] })
    expect(slugsOf(await list('sort=-updated'))[0]).toBe(second)
  })

  test('shows a change at once, and counts it', async () => {
    for (const tag of ['one', 'two', 'three']) {
      await change(owner, second, { tags: [tag] })
      expect(slugsOf(await list(`tag=${tag}`))).toEqual([second])
    }
    const { total, facets } = await list('lifecycle=production')
    expect(total).toBe(1)
    expect(facets.tag).toEqual([{ value: 'three', name: 'three', count: 1 }])
    expect(facets.lifecycle).toEqual(
      expect.arrayContaining([
        { value: 'deprecated', name: 'deprecated', count: 1 },
        { value: 'production', name: 'production', count: 1 },
      ]),
    )
  })

  test('has pages that hold each API once', async () => {
    const one = await list('limit=2')
    const rest = await list(`limit=2&cursor=${one.nextCursor}`)
    expect([...slugsOf(one), ...slugsOf(rest)]).toEqual([third, second, first])
    expect([one.total, rest.total, rest.nextCursor]).toEqual([3, 3, undefined])
    const { status } = await viewer.request(
      'GET',
      `/orgs/acme/apis?q=${word}&sort=-score&cursor=${one.nextCursor}`,
    )
    expect(status).toBe(422)
  })
})

describe('an API that is public', () => {
  const anonymous = <T>(path: string) => send<T>(instance.api, 'GET', path)
  const addresses = (api: string) => [
    `/orgs/acme/apis/${api}`,
    `/orgs/acme/apis/${api}/versions`,
    `/orgs/acme/apis/${api}/versions/latest`,
    `/orgs/acme/apis/${api}/versions/1.0.0/description`,
    `/orgs/acme/apis/${api}/changes/1.0.0..1.1.0`,
  ]
  const statuses = (api: string) =>
    Promise.all(addresses(api).map(async (path) => (await anonymous(path)).status))
  beforeAll(() => change(owner, first, { visibility: 'public' }))

  test('is read by anybody, without people and without how it came to be', async () => {
    expect(await statuses(first)).toEqual([200, 200, 200, 200, 200])
    const bodies = await Promise.all(
      addresses(first).map(async (path) => (await anonymous(path)).body),
    )
    const text = JSON.stringify(bodies)
    for (const word of ['publishedBy', 'registration', 'gate', 'improvements', 'owner', 'team'])
      expect(text).not.toContain(`"${word}"`)
  })

  test('is in the lists of outsiders, and nothing private is', async () => {
    for (const body of [
      (await anonymous<List>(`/orgs/acme/apis?q=${word}`)).body,
      await list('', stranger),
    ]) {
      expect(slugsOf(body)).toEqual([first])
      expect(Object.keys(body.facets)).not.toEqual(expect.arrayContaining(['team']))
    }
    const found = await anonymous<List>(`/orgs/acme/apis?q=${word}&team=${word}`)
    expect(found.body.total).toBe(0)
  })

  test('is in the list of all organizations', async () => {
    const seen: { org: { slug: string }; api: string }[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Answer<{ items: typeof seen; nextCursor?: string }> = await anonymous(
        `/public/apis?limit=2${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...page.body.items)
      cursor = page.body.nextCursor
    }
    expect(seen).toContainEqual(
      expect.objectContaining({ org: { slug: 'acme', name: expect.any(String) }, api: first }),
    )
    expect(seen.map(({ api }) => api)).not.toContain(second)
  })

  test('is nobody’s else to change', async () => {
    expect(
      (await send(instance.api, 'PATCH', `/orgs/acme/apis/${first}`, { json: {} })).status,
    ).toBe(401)
    expect((await change(stranger, first, { tags: [] })).status).toBe(404)
    expect((await change(viewer, first, { tags: [] })).status).toBe(403)
  })

  test('shows outsiders no version that waits', async () => {
    const { status } = await anonymous(`/orgs/acme/apis/${first}/changes/1.0.0..9.9.9`)
    expect(status).toBe(404)
  })

  test('is private at once when it is made so', async () => {
    await change(owner, first, { visibility: 'private' })
    expect(await statuses(first)).toEqual([401, 401, 401, 401, 401])
    expect((await stranger.request('GET', `/orgs/acme/apis/${first}`)).status).toBe(404)
    expect((await get(first)).status).toBe(200)
  })
})

test('outsiders begin only so many comparisons, and read those that there are', async () => {
  const api = freshSlug('compared')
  // Content that nobody has compared before.
  for (const version of ['1.0.0', '1.1.0'])
    await register(stranger, tasksApi({ version, title: `${api} ${version}` }), { api })
  await stranger.request('PATCH', `/orgs/globex/apis/${api}`, { json: { visibility: 'public' } })
  await useUpOutsidersLimit('globex')

  const changes = `/orgs/globex/apis/${api}/changes`
  const begun = await send(instance.api, 'GET', `${changes}/1.1.0..1.0.0`)
  expect(begun.status).toBe(429)
  expect(Number(begun.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await send(instance.api, 'GET', `${changes}/1.0.0..1.1.0`)).status).toBe(200)
  expect((await stranger.request('GET', `${changes}/1.1.0..1.0.0`)).status).toBe(200)
  expect((await send(instance.api, 'GET', `${changes}/1.1.0..1.0.0`)).status).toBe(200)
})

/** For this minute and the next, which may begin meanwhile. */
async function useUpOutsidersLimit(slug: string): Promise<void> {
  const store = openStore(instance.env)
  const organization = await createOrganizations(store).findBySlug(slug)
  const { outsidersWork } = limitsFrom(instance.env)
  for (const at of [Date.now(), Date.now() + 60_000])
    for (let left = 1; left > 0;)
      ({ remaining: left } = await createRateLimits(store).take(
        `outsidersWork/organization/${organization?.orgId}`,
        outsidersWork,
        new Date(at),
      ))
  store.close()
}
