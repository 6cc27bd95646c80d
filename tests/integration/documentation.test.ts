import { beforeAll, describe, expect, test } from '@jest/globals'
import type { components } from '@portolan/specs/types'
import { type Session, send, signIn } from '../support/client.ts'
import { freshSlug, taskDone, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'

type Documentation = components['schemas']['Documentation']
type Page = components['schemas']['OperationDocumentation']

const instance = runningInstance()
const api = freshSlug('documented')
const pages = [
  '',
  '/security',
  '/operations/get~tasks',
  '/operations/createTask',
  '/webhooks/post~taskDone',
  '/webhooks/onTaskDone',
  '/schemas/Task',
] as const
const markdown = { headers: { accept: 'text/markdown' } }

let viewer: Session
let stranger: Session
beforeAll(async () => {
  const publisher = await signIn(instance, 'publisher')
  viewer = await signIn(instance, 'viewer')
  stranger = await signIn(instance, 'owner', 'globex')
  const remind = {
    post: { operationId: 'remind', responses: { 204: { description: 'They hear of it.' } } },
  }
  const first = tasksApi({ webhooks: taskDone })
  const second = first
    .replace('"version":"1.0.0"', '"version":"1.1.0"')
    .replace('"maximum":100', '"maximum":200')
    .replace('"/tasks":', `"/tasks/reminder":${JSON.stringify(remind)},"/tasks":`)
  for (const description of [first, second]) {
    const { body } = await register(publisher, description, { api })
    expect(body).toMatchObject({ status: 'published' })
  }
})

/** An API whose versions differ in nothing but their number. */
const same = freshSlug('same')

const docs = (page: string, version = '1.1.0') =>
  `/orgs/acme/docs/${version.startsWith('2') ? same : api}/${version}${page}`

const manifestOf = async (version: string): Promise<Documentation> =>
  (await viewer.request<Documentation>('GET', docs('', version))).body

/** A file, put together from its parts. */
async function wholeFile(name: string, version?: string): Promise<string> {
  const texts: string[] = []
  for (let part = 1, parts = 1; part <= parts; part++) {
    const response = await fetch(`${instance.api}${docs(`/files/${name}?part=${part}`, version)}`, {
      headers: { authorization: `Bearer ${viewer.accessToken}` },
    })
    expect(response.status).toBe(200)
    parts = Number(response.headers.get('portolan-parts'))
    texts.push(await response.text())
  }
  return texts.join('')
}

describe('every page', () => {
  for (const page of pages)
    test(`"${page}" is there as JSON and as Markdown, each with an ETag of its own`, async () => {
      const json = await viewer.request('GET', docs(page))
      const twin = await viewer.request<string>('GET', docs(page), markdown)
      expect([json.status, twin.status]).toEqual([200, 200])
      expect(json.headers.get('content-type')).toBe('application/json')
      expect(twin.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
      expect(twin.body).toMatch(/^# \S/)
      const etags = [json, twin].map(({ headers }) => headers.get('etag') ?? '')
      expect(new Set(etags).size).toBe(2)
      for (const [index, held] of etags.entries()) {
        const headers = { 'if-none-match': held, ...(index === 1 && markdown.headers) }
        expect((await viewer.request('GET', docs(page), { headers })).status).toBe(304)
      }
    })

  test('is the same under the name of the version and as the latest', async () => {
    const [named, latest] = await Promise.all(
      ['1.1.0', 'latest'].map((version) =>
        viewer.request<Page>('GET', docs('/operations/remind', version)),
      ),
    )
    expect(named?.body).toEqual(latest?.body)
    expect(named?.body).toMatchObject({ key: 'POST /tasks/reminder' })
  })

  test('is nobody’s from another organization, nor anybody’s who is not signed in', async () => {
    for (const page of [...pages, '/files/llms.txt']) {
      expect((await stranger.request('GET', docs(page))).status).toBe(404)
      expect((await send(instance.api, 'GET', docs(page))).status).toBe(401)
    }
  })
})

describe('what became of an operation', () => {
  test('is told with the version in which it came or changed', async () => {
    const { operations } = await manifestOf('1.1.0')
    const history = Object.fromEntries(operations.map((entry) => [entry.key, entry.history ?? []]))
    expect(history).toEqual({
      'GET /tasks': [{ version: '1.1.0', breaking: 0, caution: 0, safe: 1 }],
      'POST /tasks': [],
      'POST /tasks/reminder': [{ version: '1.1.0', added: true, breaking: 0, caution: 0, safe: 0 }],
    })
    expect(await wholeFile('changelog.md')).toMatch(/1\.1\.0[^]*POST \/tasks\/reminder/)
  })

  test('is not known of the first version', async () => {
    const { operations } = await manifestOf('1.0.0')
    expect(operations.flatMap(({ history = [] }) => history)).toEqual([])
  })
})

describe('files', () => {
  test('are as long as the manifest says', async () => {
    const { files } = await manifestOf('1.1.0')
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      'changelog.md',
      'llms-full.txt',
      'llms.txt',
      'postman.json',
      'search.jsonl',
    ])
    for (const { name, bytes } of files)
      expect({ name, bytes: Buffer.byteLength(await wholeFile(name)) }).toEqual({ name, bytes })
  })

  test('hold every page, in the form that their readers want', async () => {
    const full = await wholeFile('llms-full.txt')
    for (const page of pages.slice(2)) {
      const twin = await viewer.request<string>('GET', docs(page), markdown)
      expect(full).toContain(twin.body.trim())
    }
    expect(await wholeFile('llms.txt')).toMatch(/^# Tasks\n/)
    const collection = JSON.parse(await wholeFile('postman.json')) as Record<string, unknown>
    expect(JSON.stringify(collection)).toContain('List tasks')
    const rows = (await wholeFile('search.jsonl')).trim().split('\n')
    const kinds = rows.map((row) => (JSON.parse(row) as { kind: string }).kind)
    expect(new Set(kinds)).toEqual(new Set(['api', 'operation', 'webhook', 'schema', 'property']))
  })

  test('have no other names and no other parts', async () => {
    for (const name of ['manifest.json', '..%2Fllms.txt', 'LLMS.TXT'])
      expect((await viewer.request('GET', docs(`/files/${name}`))).status).toBe(422)
    const { status } = await viewer.request('GET', docs('/files/llms.txt?part=2'))
    expect(status).toBe(404)
    expect((await viewer.request('GET', docs('/files/llms.txt?part=0'))).status).toBe(422)
  })
})

describe('a version that is made from the one before', () => {
  beforeAll(async () => {
    const publisher = await signIn(instance, 'publisher')
    const description = tasksApi({ webhooks: taskDone })
    // Nothing of their pages differs, so the last one takes over what the one before took over.
    for (const version of ['2.0.0', '2.0.1', '2.0.2']) {
      const { body } = await register(
        publisher,
        description.replace('"version":"1.0.0"', `"version":"${version}"`),
        { api: same },
      )
      expect(body).toMatchObject({ status: 'published', version })
    }
  })

  test.each(pages.slice(2))('has the same page %s', async (page) => {
    for (const as of [{}, markdown]) {
      const { body } = await viewer.request('GET', docs(page, '2.0.0'), as)
      for (const version of ['2.0.1', '2.0.2'])
        expect((await viewer.request('GET', docs(page, version), as)).body).toEqual(body)
    }
  })

  test('has files of its own', async () => {
    const wanted = await wholeFile('llms-full.txt', '2.0.0')
    for (const version of ['2.0.1', '2.0.2'])
      expect(await wholeFile('llms-full.txt', version)).toBe(wanted.replaceAll('2.0.0', version))
  })

  test('tells readers nothing of how it was made', async () => {
    expect(JSON.stringify(await manifestOf('2.0.2'))).not.toMatch(/fingerprint|sha256|"slices"/)
  })
})

describe('a name that nobody gave to anything', () => {
  const names = [
    '..%2F..%2F..%2Fetc%2Fpasswd',
    '%00',
    '__proto__',
    'constructor',
    '%F0%9F%92%A5',
    "%3Cscript%3Ealert('x')%3C%2Fscript%3E",
    'a'.repeat(1_000),
  ]
  for (const name of names)
    test(`${name.slice(0, 40)} is not found`, async () => {
      for (const kind of ['operations', 'webhooks', 'schemas']) {
        const answer = await viewer.request('GET', docs(`/${kind}/${name}`))
        expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
      }
    })
})
