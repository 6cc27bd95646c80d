import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Registration, type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { inInbox } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register } from '../support/register.ts'

const instance = runningInstance()
let publisher: Session
let approver: Session
let viewer: Session
beforeAll(async () => {
  publisher = await signIn(instance, 'publisher')
  approver = await signIn(instance, 'approver')
  viewer = await signIn(instance, 'viewer')
})

describe('a description that is valid', () => {
  test('is published with documentation, steps and an announcement', async () => {
    const api = freshSlug('tasks')
    const { status, headers, body } = await register(publisher, tasksApi(), { api })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/orgs/acme/registrations/${body.id}`)
    expect(body).toMatchObject({ api, version: '1.0.0', status: 'published' })
    expect(body.steps.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'validateDescription done',
      'claimVersion done',
      'lintDescription done',
      'compareWithPublished done',
      'gate done',
      'buildDocumentation done',
      'publish done',
      'announce done',
    ])
    const manifest = await viewer.request<{ operations: { slug: string; key: string }[] }>(
      'GET',
      `/orgs/acme/docs/${api}/1.0.0`,
    )
    expect(manifest.body.operations.map(({ key }) => key)).toEqual(['GET /tasks', 'POST /tasks'])
    const operation = await viewer.request(
      'GET',
      `/orgs/acme/docs/${api}/latest/operations/createTask`,
    )
    expect(operation.body).toMatchObject({
      method: 'POST',
      path: '/tasks',
      summary: 'Create a task',
    })
    const schema = await viewer.request('GET', `/orgs/acme/docs/${api}/latest/schemas/Task`)
    expect(schema.body).toMatchObject({ name: 'Task' })
    await inInbox(
      viewer,
      ({ kind, links }) =>
        kind === 'version-published' && links.registration?.endsWith(body.id) === true,
      'word of the publication',
    )
  })

  test('can be downloaded as it was given, and as JSON and YAML', async () => {
    const api = freshSlug('download')
    const given = tasksApi()
    await register(publisher, given, { api })
    const path = `/orgs/acme/apis/${api}/versions/1.0.0/description`
    const original = await fetch(`${instance.api}${path}`, {
      headers: { authorization: `Bearer ${viewer.accessToken}` },
    })
    expect(await original.text()).toBe(given)
    const yaml = await viewer.request<string>('GET', path, {
      headers: { accept: 'application/yaml' },
    })
    expect(yaml.headers.get('content-type')).toBe('application/yaml')
    expect(yaml.body).toMatch(/^openapi: "?'?3\.1\.0/)
    const etag = yaml.headers.get('etag')!
    const again = await viewer.request('GET', path, {
      headers: { accept: 'application/yaml', 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
    const neither = await viewer.request('GET', path, { headers: { accept: 'image/png' } })
    expect(neither.status).toBe(406)
  })

  test('is the same version when it is sent again', async () => {
    const api = freshSlug('again')
    const first = await register(publisher, tasksApi(), { api })
    const second = await register(publisher, tasksApi(), { api })
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body.id).toBe(first.body.id)
    const versions = await viewer.request<{ items: unknown[] }>(
      'GET',
      `/orgs/acme/apis/${api}/versions`,
    )
    expect(versions.body.items).toHaveLength(1)
  })

  test('may have another label than the one it names', async () => {
    const api = freshSlug('label')
    const { body } = await register(publisher, tasksApi(), { api, version: '2024-10-01' })
    expect(body.version).toBe('2024-10-01')
  })

  test('takes its slug from the title when none is named', async () => {
    const title = `Slug ${freshSlug('of title')}`
    const { body } = await register(publisher, tasksApi({ title }))
    expect(body.api).toBe(title.toLowerCase().replaceAll(' ', '-'))
  })
})

describe('a description that is not valid', () => {
  const broken = JSON.stringify(
    {
      openapi: '3.1.0',
      info: { title: 'Broken', version: '1' },
      paths: { '/things/{id}': { get: { responses: { 200: { description: 'ok' } } } } },
    },
    null,
    2,
  )

  test('is refused at once, each fault with its line and what to do', async () => {
    const { status, headers, body } = await register(publisher, broken, {
      api: freshSlug('broken'),
      wait: 0,
    })
    expect(status).toBe(422)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({ code: 'invalid-description', status: 422 })
    expect(body.total).toBe(1)
    expect(body.errors?.[0]).toMatchObject({
      level: 'error',
      pointer: expect.stringContaining('/paths/'),
    })
    expect(body.errors?.[0]?.line).toBeGreaterThan(1)
  })

  test('gives the same answer again, and its record can be read', async () => {
    const api = freshSlug('broken')
    const first = await register(publisher, broken, { api })
    const second = await register(publisher, broken, { api })
    expect(second.status).toBe(422)
    expect(second.body.registration).toBe(first.body.registration)
    const record = await viewer.request<Registration>(
      'GET',
      `/orgs/acme/registrations/${first.body.registration}`,
    )
    expect(record.body).toMatchObject({ status: 'rejected', findings: { errors: 1 } })
    const api404 = await viewer.request('GET', `/orgs/acme/apis/${api}`)
    expect(api404.status).toBe(404)
  })
})

describe('other content under a published label', () => {
  test('is a conflict that says what to do', async () => {
    const api = freshSlug('conflict')
    await register(publisher, tasksApi(), { api })
    const { status, body } = await register(publisher, tasksApi({ title: 'Changed' }), { api })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'version-exists' })
    expect(body.detail).toContain('Raise the version')
  })
})

describe('a version that breaks its consumers', () => {
  const published = async (name: string) => {
    const api = freshSlug(name)
    await register(publisher, tasksApi({ version: '1.0.0' }), { api })
    return api
  }

  test('waits for an approval, is approved and published', async () => {
    const api = await published('approve')
    const { status, body } = await register(publisher, tasksApiWithoutCreate('1.1.0'), { api })
    expect(status).toBe(202)
    expect(body).toMatchObject({
      status: 'awaiting-approval',
      changes: { against: '1.0.0', breaking: 1 },
    })
    expect(body.changes?.items[0]).toMatchObject({
      rule: 'operation-removed',
      level: 'breaking',
      operation: 'POST /tasks',
    })
    await inInbox(
      approver,
      ({ kind, links }) =>
        kind === 'approval-requested' && links.registration?.endsWith(body.id) === true,
      'the request',
    )

    const decision = { decision: 'approve', reason: 'nobody creates tasks any more' }
    const path = `/orgs/acme/registrations/${body.id}/decision`
    expect((await publisher.request('POST', path, { json: decision })).status).toBe(403)
    expect((await approver.request('POST', path, { json: decision })).status).toBe(202)
    const ended = await follow(viewer, body.id)
    expect(ended).toMatchObject({
      status: 'published',
      gate: { approvals: [{ decision: 'approve', selfApproved: false }] },
    })
    expect((await approver.request('POST', path, { json: decision })).status).toBe(409)
  })

  test('is rejected with its reason and leaves no trace', async () => {
    const api = await published('reject')
    const { body } = await register(publisher, tasksApiWithoutCreate('1.1.0'), { api })
    const path = `/orgs/acme/registrations/${body.id}/decision`
    await approver.request('POST', path, {
      json: { decision: 'reject', reason: 'the app still does' },
    })
    const ended = await follow(viewer, body.id)
    expect(ended).toMatchObject({
      status: 'rejected',
      reason: expect.stringContaining('the app still does'),
    })
    expect((await viewer.request('GET', `/orgs/acme/apis/${api}/versions/1.1.0`)).status).toBe(404)
    const retried = await register(publisher, tasksApi({ version: '1.1.0' }), { api })
    expect(retried.status).toBe(201)
  })

  test('passes when its major version rises', async () => {
    const api = await published('major')
    const { status } = await register(publisher, tasksApiWithoutCreate('2.0.0'), { api })
    expect(status).toBe(201)
  })

  test('gives way to a newer submission of the same label', async () => {
    const api = await published('supersede')
    const waiting = await register(publisher, tasksApiWithoutCreate('1.1.0'), { api })
    const newer = await register(publisher, tasksApi({ version: '1.1.0' }), { api })
    expect(newer.status).toBe(201)
    const ended = await follow(viewer, waiting.body.id)
    expect(ended).toMatchObject({
      status: 'rejected',
      reason: expect.stringContaining(newer.body.id),
    })
  })

  test('can be cancelled while it waits', async () => {
    const api = await published('cancel')
    const waiting = await register(publisher, tasksApiWithoutCreate('1.1.0'), { api })
    const path = `/orgs/acme/registrations/${waiting.body.id}`
    expect((await publisher.request('DELETE', path)).status).toBe(202)
    expect(await follow(viewer, waiting.body.id)).toMatchObject({ status: 'cancelled' })
    expect((await publisher.request('DELETE', path)).status).toBe(409)
  })
})
