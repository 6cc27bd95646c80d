import type { APIResponse, Page } from '@playwright/test'
import type { Specification } from '@portolan/description/model/specification'
import { hostileApi } from '../support/attack/hostile-api.ts'
import { hostileSwagger } from '../support/attack/hostile-swagger.ts'
import { isPayload } from '../support/attack/payloads.ts'
import { attackedFields, stringFields } from '../support/attack/string-fields.ts'
import type { Session } from '../support/client.ts'
import { freshSlug } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import { expect, test } from './support/people.ts'
import { plantedIn, unfoldAll, watchAttacks } from './support/watch-attacks.ts'

/** Where payloads take turns: so that a field meets several of them, and both sides of an alternative. */
const turns = [0, 11]

interface Hostile {
  specification: Specification
  describe: (turn: number) => string
  /** Fields that name something that has to be there, or one of a few: with a payload nothing is published. */
  bound: string[]
  /** Fields that a reader should have met on the way; else the walk proves nothing. */
  expected: string
}

const everywhere = `
  info.title info.description contact.name license.name tag.name
  tag.description operation.summary operation.description parameter.name
  parameter.description request-body.description response.description
  header.description example.value schema.title schema.description schema.property
  schema.enum schema.default security-scheme.description oauth-flow.scopes externalDocs.description
`

const hostile: Hostile[] = [
  {
    specification: '3.2',
    describe: hostileApi,
    bound: [
      'root.jsonSchemaDialect',
      'path-item.$ref',
      'reference.$ref',
      'link.operationRef',
      'parameter.style',
      'schema-2020-12.$dynamicRef',
      'schema-2020-12.$id',
      'schema-2020-12.$ref',
      'schema-2020-12.$schema',
      'schema-2020-12.discriminator.mapping.*',
      'schema-2020-12.discriminator.defaultMapping',
    ],
    expected: `${everywhere} server.description example.summary link.description callback.name webhook.name`,
  },
  {
    specification: '2.0',
    describe: hostileSwagger,
    bound: ['jsonReference.$ref', 'pathItem.$ref', 'schema.$ref'],
    expected: `${everywhere} parameter.enum items.enum`,
  },
]

for (const { specification, describe, bound } of hostile)
  test(`there is a payload in every text of every object that ${specification} knows`, () => {
    const attacked = turns.map((turn) =>
      attackedFields(specification, JSON.parse(describe(turn)), isPayload),
    )
    const fields = [...stringFields(specification)]
    const spared = fields.filter((field) => !attacked.some((in_) => in_.has(field)))
    expect(spared.toSorted()).toEqual(bound.toSorted())
  })

interface Manifest {
  operations: { slug: string }[]
  webhooks: { slug: string }[]
  schemas: { name: string }[]
}

interface Places {
  pages: string[]
  /** Texts for machines, by what they are to be taken for. */
  texts: Record<string, string>
}

async function placesOf(session: Session, slug: string, registrations: string[]): Promise<Places> {
  const { organization } = session
  const { body } = await session.request<Manifest>(
    'GET',
    `/orgs/${organization}/docs/${slug}/1.0.0`,
  )
  const api = `/${organization}/${slug}`
  const version = `${api}/v/1.0.0`
  const parts = [
    ...body.operations.map((each) => `operations/${encodeURIComponent(each.slug)}`),
    ...body.webhooks.map((each) => `webhooks/${encodeURIComponent(each.slug)}`),
    ...body.schemas.map(({ name }) => `schemas/${encodeURIComponent(name)}`),
    'security',
  ].map((part) => `${version}/${part}`)
  const changes = `${api}/changes/1.0.0..1.1.0`
  return {
    pages: [
      `/${organization}?q=info.title`,
      `/${organization}/search?q=summary`,
      api,
      ...['versions', 'quality', 'registrations', 'changelog', 'changes', 'policy'].map(
        (page) => `${api}/${page}`,
      ),
      version,
      ...parts,
      changes,
      ...registrations.map((id) => `/${organization}/registrations/${id}`),
      `/${organization}/registrations`,
      '/inbox',
    ],
    texts: {
      ...Object.fromEntries(parts.map((part) => [`${part}.md`, 'text/markdown'])),
      [`${version}/overview.md`]: 'text/markdown',
      [`${changes}/changes.md`]: 'text/markdown',
      [`${api}/changelog.md`]: 'text/markdown',
      [`${version}/files/llms.txt`]: 'text/',
      [`${version}/files/llms-full.txt`]: 'text/',
      [`${version}/files/postman.json`]: 'application/json',
      [`${version}/description?as=json`]: 'application/json',
      [`${version}/description?as=yaml`]: 'application/yaml',
    },
  }
}

async function fieldsIn(page: Page, expected: string[]): Promise<string[]> {
  const text = (await page.locator('body').textContent()) ?? ''
  return expected.filter((field) => new RegExp(`${field.replace('.', '\\.')}\\.\\d+\\b`).test(text))
}

/** Asks in the dialog until something is found; the search hears of a version a little later. */
async function searchFor(page: Page, words: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await page.keyboard.press('Control+k')
  await expect(async () => {
    await dialog.getByRole('combobox').fill('')
    await dialog.getByRole('combobox').fill(words)
    await expect(dialog.getByRole('option').first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

function expectText(answer: APIResponse, address: string, mediaType: string): void {
  const { 'content-type': type, 'x-content-type-options': sniffing } = answer.headers()
  expect.soft(answer.status(), address).toBe(200)
  expect.soft(type, address).toMatch(new RegExp(`^${mediaType}`))
  expect.soft(sniffing, address).toBe('nosniff')
}

const walks = hostile.flatMap((each) => turns.map((turn) => ({ ...each, turn })))

for (const { specification, describe, turn, expected: words } of walks)
  test(`no payload of a description in ${specification} runs in any page, from the ${turn + 1}. on`, async ({
    as,
    api,
    instance,
  }) => {
    const expected = words.trim().split(/\s+/)
    test.setTimeout(300_000)
    const session = await api('publisher')
    const slug = freshSlug('hostile')
    const registrations: string[] = []
    for (const [version, shift] of [
      ['1.0.0', 0],
      ['1.1.0', 5],
    ] as const) {
      const { body } = await register(session, describe(turn + shift), { api: slug, version })
      expect(body.errors ?? []).toEqual([])
      const { id, status } = await follow(session, body.id, (each) => each.status !== 'running')
      expect(status).toBe(shift ? 'awaiting-approval' : 'published')
      registrations.push(id)
    }
    const { pages, texts } = await placesOf(session, slug, registrations)

    const page = await as('approver')
    const watched = await watchAttacks(page, instance.portal)
    const met = new Set<string>()
    for (const address of pages) {
      const answer = await page.goto(address, { waitUntil: 'load' })
      expect.soft(answer?.status(), address).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await unfoldAll(page)
      expect.soft(await plantedIn(page), address).toEqual([])
      for (const field of await fieldsIn(page, expected)) met.add(field)
    }
    await searchFor(page, `operation.summary api:${slug}`)
    expect.soft(await plantedIn(page), 'the search').toEqual([])
    for (const [address, mediaType] of Object.entries(texts))
      expectText(await page.request.get(address), address, mediaType)
    expect(watched).toEqual({ executed: [], dialogs: [], refused: [], elsewhere: [] })
    expect(expected.filter((field) => !met.has(field))).toEqual([])
  })
