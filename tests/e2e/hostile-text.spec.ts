import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { heading, publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'

const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=2</script>'
const markdown = `${attack}

[a link](javascript:window.attacked=3) ![picture](x" onerror="window.attacked=4)

<a href="javascript:window.attacked=5">press</a>
<iframe srcdoc="<script>parent.attacked=6</script>"></iframe>
<svg onload="window.attacked=7"></svg><style>body{display:none}</style>
`

function hostileDescription(): string {
  const operation = {
    operationId: attack,
    summary: attack,
    description: markdown,
    tags: [attack],
    parameters: [{ name: attack, in: 'query', description: markdown, schema: { type: 'string' } }],
    responses: {
      200: {
        description: markdown,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              description: markdown,
              properties: { [attack]: { enum: [attack] } },
            },
            example: { [attack]: attack },
          },
        },
      },
    },
  }
  const description = JSON.parse(tasksApi({ paths: { '/attack': { get: operation } } })) as {
    info: Record<string, unknown>
    tags: unknown[]
    components: { schemas: Record<string, unknown> }
  }
  description.info['title'] = `Tasks ${attack}`
  description.info['description'] = markdown
  description.tags.push({ name: attack, description: markdown })
  description.components.schemas['constructor'] = {
    title: attack,
    description: markdown,
    type: 'object',
    properties: { ['</script><script>window.attacked=8</script>']: { type: 'string' } },
  }
  return JSON.stringify(description)
}

test('what a description contains is shown, and never run', async ({ as, api, instance }) => {
  const slug = freshSlug('hostile')
  await publish(await api('publisher'), hostileDescription(), { api: slug })
  const page = await as('publisher')
  const at = `/${instance.organization}/${slug}`
  const refused: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  await page.goto(`${at}/v/1.0.0`)
  const operation = page.getByRole('link', { name: '/attack' }).first()
  const operationPath = (await operation.getAttribute('href')) ?? ''
  const addresses = [
    `/${instance.organization}?q=${encodeURIComponent(attack)}`,
    at,
    `${at}/v/1.0.0`,
    `${at}/v/1.0.0?filter=${encodeURIComponent(attack)}`,
    operationPath,
    `${at}/v/1.0.0/schemas/constructor`,
    '/inbox',
  ]
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'attacked')), address).toBeUndefined()
    const planted = page.locator(
      'main :is(script[src=""], iframe, object, embed, style, [onerror], [onload], a[href^="javascript:" i])',
    )
    await expect(planted).toHaveCount(0)
  }
  // It never came to the policy: nothing that it would have to refuse was in a page.
  expect(refused).toEqual([])
  await page.goto(operationPath)
  await expect(heading(page, attack)).toBeVisible()
})

test('every page has a policy with its own nonce and nothing inline', async ({ as, instance }) => {
  const page = await as('publisher')
  const nonces = new Set<string>()
  for (const address of ['/sign-in', `/${instance.organization}`, '/inbox', '/nowhere/at/all']) {
    const answer = await page.goto(address)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("default-src 'none'")
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none')
    const bare = page.locator('script:not([src])')
    for (const script of await bare.all())
      expect(await script.evaluate((element: HTMLScriptElement) => element.nonce)).not.toBe('')
  }
  expect(nonces.size).toBe(4)
})
