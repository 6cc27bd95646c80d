import { beforeAll, describe, expect, test } from '@jest/globals'
import { send, type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'
import { search, searchUntil } from '../support/search.ts'

const instance = runningInstance()
const api = freshSlug('searched')
/** A word that nothing else in the system is called. */
const word = `zephyr${api.replaceAll(/[^a-z0-9]/g, '')}`
let publisher: Session
let owner: Session
let stranger: Session
const anonymous = {
  organization: 'acme',
  request: <T>(method: string, path: string) => send<T>(instance.api, method, path),
}

const described = (version: string, named: string): string => {
  const description = JSON.parse(tasksApi({ version })) as {
    info: { title: string }
    paths: Record<string, unknown>
  }
  description.info.title = `Board of ${word}`
  description.paths[`/${named}/{boardId}`] = {
    parameters: [{ name: 'boardId', in: 'path', required: true, schema: { type: 'string' } }],
    get: {
      operationId: `read${named}`,
      summary: `Read a ${named} board`,
      tags: ['Boards'],
      description: `Everything on it, **kept** by the ${word} keepers.`,
      responses: { 200: { description: 'The board.' } },
    },
  }
  return JSON.stringify(description)
}

beforeAll(async () => {
  publisher = await signIn(instance, 'publisher')
  owner = await signIn(instance, 'owner')
  stranger = await signIn(instance, 'owner', 'globex')
  await register(publisher, described('1.0.0', `${word}amber`), { api })
  await searchUntil(publisher, `${word}amber`, ({ total }) => total > 0)
}, 60_000)

describe('a member', () => {
  test('finds an operation by the beginning of a word, and where it matched', async () => {
    const { body } = await search(publisher, `${word}amb`)
    expect(body.items[0]).toMatchObject({
      kind: 'operation',
      api,
      apiTitle: `Board of ${word}`,
      version: '1.0.0',
      title: `Read a ${word}amber board`,
      method: 'GET',
      path: `/${word}amber/{boardId}`,
      operationId: `read${word}amber`,
      page: `get~${word}amber~*`,
      matched: [['Read a '.length, `Read a ${word}amb`.length]],
    })
  })

  test('finds it in spite of a typo, and hears of it', async () => {
    const mistyped = `${word.slice(0, -3)}${word.at(-2)}${word.at(-3)}${word.at(-1)}amber`
    const { body } = await search(publisher, mistyped)
    expect(body.correctedTo).toBe(`${word}amber`)
    expect(body.items[0]).toMatchObject({ kind: 'operation', api })
  })

  test('filters by API, method, tag and kind', async () => {
    const kindsOf = async (q: string, more = {}) =>
      (await search(publisher, q, more)).body.items.map(({ kind }) => kind)
    expect(await kindsOf(`api:${api} method:post`)).toEqual(['operation'])
    expect(await kindsOf(`api:${api} tag:Boards`)).toContain('operation')
    expect(await kindsOf(`api:${api} tag:Nothing`)).toEqual([])
    expect(await kindsOf(`api:${api} kind:schema task`)).toContain('schema')
    expect(new Set(await kindsOf(`api:${api}`, { kind: 'api,schema' }))).toEqual(
      new Set(['api', 'schema']),
    )
    expect(await kindsOf(`api:${api} kind:banana`)).toEqual([])
  })

  test('pages through what was found, and sees each once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { body } = await search(publisher, `api:${api} task`, {
        limit: '2',
        ...(cursor && { cursor }),
      })
      seen.push(...body.items.map(({ kind, title, page }) => `${kind} ${page} ${title}`))
      cursor = body.nextCursor
    } while (cursor)
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test.each([
    '',
    '"',
    "'; DROP TABLE rows",
    'NEAR(a b) OR *',
    'names:x^2',
    '\u0000',
    '-- ( )',
    'é '.repeat(300),
  ])('may type anything: %j', async (typed) => {
    expect(await search(publisher, typed)).toMatchObject({ status: 200 })
  })

  test('is told what cannot be asked', async () => {
    const refused: Record<string, string>[] = [
      { limit: '0' },
      { limit: '101' },
      { cursor: 'x' },
      { kind: 'banana' },
    ]
    for (const more of refused)
      expect(await search(publisher, 'task', more)).toMatchObject({ status: 422 })
    expect(await search(publisher, 'x'.repeat(1_001))).toMatchObject({ status: 422 })
  })

  test('finds a new version, and the older one no longer', async () => {
    await register(publisher, described('2.0.0', `${word}cobalt`), { api })
    const { answer } = await searchUntil(publisher, `${word}cobalt`, ({ total }) => total > 0)
    expect(answer.items[0]).toMatchObject({ version: '2.0.0' })
    expect((await search(publisher, `${word}amber`)).body.total).toBe(0)
  })
})

describe('what is withdrawn', () => {
  test('is not found, and the version before is again', async () => {
    const withdrawn = freshSlug('withdrawn')
    const unique = `${word}${withdrawn.replaceAll(/[^a-z0-9]/g, '')}`
    await register(publisher, described('1.0.0', `${unique}granite`), { api: withdrawn })
    await register(publisher, described('2.0.0', `${unique}velvet`), { api: withdrawn })
    await searchUntil(publisher, `${unique}velvet`, ({ total }) => total > 0)
    const path = `/orgs/acme/apis/${withdrawn}/versions/2.0.0/withdrawal`
    const { status } = await owner.request('POST', path, { json: { reason: 'leaked' } })
    expect(status).toBeLessThan(300)
    await searchUntil(publisher, `${unique}velvet`, ({ total }) => total === 0)
    await searchUntil(publisher, `${unique}granite`, ({ total }) => total > 0)
  })
})

describe('whoever is no member', () => {
  test('finds nothing of another organization', async () => {
    expect((await search(stranger, word)).body.total).toBe(0)
    expect((await search(stranger, `api:${api}`)).body.total).toBe(0)
  })

  test('finds what is public while it is, and nothing else', async () => {
    const shown = freshSlug('shown')
    await register(publisher, described('1.0.0', `${word}shown`), { api: shown })
    await searchUntil(publisher, `${word}shown`, ({ total }) => total > 0)
    await setVisibility(shown, 'public')
    const foreigner = { ...stranger, organization: 'acme' }
    for (const outsider of [anonymous, foreigner]) {
      const { answer } = await searchUntil(outsider, word, ({ total }) => total > 0)
      expect(new Set(answer.items.map((item) => item.api))).toEqual(new Set([shown]))
      expect((await search(outsider, `api:${api}`)).body).toMatchObject({ items: [], total: 0 })
    }
    await setVisibility(shown, 'private')
    for (const outsider of [anonymous, foreigner]) {
      const { body } = await search(outsider, word)
      expect(body.items ?? []).toEqual([])
    }
  })

  async function setVisibility(slug: string, visibility: string): Promise<void> {
    const path = `/orgs/acme/apis/${slug}`
    const { headers } = await owner.request('GET', path)
    const answer = await owner.request('PATCH', path, {
      json: { visibility },
      headers: { 'if-match': headers.get('etag') ?? '' },
    })
    expect(answer.status).toBe(200)
  }
})
