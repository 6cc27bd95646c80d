import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'

test('what is public is listed for search engines and machines, what is private is not', async ({
  api,
  request,
}) => {
  const owner = await api('owner')
  const { organization } = owner
  const [open, closed] = [freshSlug('open'), freshSlug('closed')]
  for (const slug of [open, closed]) await publish(owner, tasksApi(), { api: slug })
  const { status } = await owner.request('PATCH', `/orgs/${organization}/apis/${open}`, {
    json: { visibility: 'public' },
  })
  expect(status).toBe(200)
  const text = async (address: string) => (await request.get(address)).text()

  expect(await text('/robots.txt')).toMatch(/Sitemap: http.*\/sitemap\.xml/)
  const index = await text('/sitemap.xml')
  expect(index).toContain(`/${organization}/${open}/sitemap.xml</loc>`)
  expect(index).not.toContain(closed)
  const pages = await text(`/${organization}/${open}/sitemap.xml`)
  expect(pages).toContain(`/${organization}/${open}/v/1.0.0/operations/get~tasks</loc>`)
  expect(pages).toContain(`/${organization}/${open}/v/1.0.0/schemas/Task</loc>`)
  expect((await request.get(`/${organization}/${closed}/sitemap.xml`)).status()).toBe(404)

  for (const address of ['/llms.txt', `/${organization}/llms.txt`]) {
    const listed = await text(address)
    expect(listed).toContain(`(/${organization}/${open}/v/1.0.0/files/llms.txt)`)
    expect(listed).not.toContain(closed)
  }
  // Everything that is listed is there, for nobody in particular.
  const addresses = [...pages.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  for (const address of addresses)
    expect([address, (await request.get(address)).status()]).toEqual([address, 200])
})
