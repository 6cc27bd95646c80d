import { beforeAll, describe, expect, test } from '@jest/globals'
import { zipSync, strToU8 } from 'fflate'
import { type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'

const instance = runningInstance()
const text = JSON.stringify(JSON.parse(tasksApi()), null, 2)
const lines = text.split('\n')
let publisher: Session
let viewer: Session
beforeAll(async () => {
  publisher = await signIn(instance, 'publisher')
  viewer = await signIn(instance, 'viewer')
})

interface Quotation {
  line: number
  firstLine: number
  lines: string[]
}

const quote = (session: Session, id: string, wanted: string) =>
  session.request<{ items: Quotation[] }>(
    'GET',
    `/orgs/acme/registrations/${id}/source?lines=${wanted}`,
  )

describe('lines of a description', () => {
  test('are those that were given, by line; what is beyond its end is left out', async () => {
    const { body } = await register(publisher, text, { api: freshSlug('quoted') })
    const { status, body: quoted } = await quote(viewer, body.id, '10,1,99999')
    expect(status).toBe(200)
    expect(quoted.items).toEqual([
      { line: 10, firstLine: 7, lines: lines.slice(6, 13) },
      { line: 1, firstLine: 1, lines: lines.slice(0, 4) },
    ])
  })

  test('are none of one long line, which nobody reads', async () => {
    const { body } = await register(publisher, tasksApi(), { api: freshSlug('minified') })
    expect((await quote(viewer, body.id, '1')).body.items).toEqual([])
  })

  test('are none of a zip', async () => {
    const zip = zipSync({ 'openapi.json': strToU8(text) })
    const options = { api: freshSlug('zipped'), type: 'application/zip' }
    const { body } = await register(publisher, zip, options)
    expect((await quote(viewer, body.id, '1')).body.items).toEqual([])
  })

  test('are asked for by number, and by members alone', async () => {
    const { body } = await register(publisher, text, { api: freshSlug('numbers') })
    for (const wanted of ['0', '-1', '1;2', '1,,2', Array(101).fill('1').join()])
      expect((await quote(viewer, body.id, wanted)).status).toBe(422)
    const stranger = await signIn(instance, 'owner', 'globex')
    expect((await quote(stranger, body.id, '1')).status).toBe(404)
  })
})
