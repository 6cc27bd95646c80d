import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { folderWith, portolan, type Ran, type RunOptions } from '../cli/portolan.ts'
import { manyFiles, undeclared } from '../cli/samples.ts'
import { type Registration, type Session, signIn } from '../support/client.ts'
import { githubDescription } from '../support/corpus.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { searchUntil } from '../support/search.ts'

const instance = runningInstance()
const { folder, remove } = folderWith({
  'tasks.json': tasksApi(),
  'next.json': tasksApiWithoutCreate('1.1.0'),
  'major.json': tasksApiWithoutCreate('2.0.0'),
  'undeclared.yaml': undeclared,
  'github.json': githubDescription(),
  ...manyFiles,
})
afterAll(remove)

const userOf = (role: string) => {
  const user = instance.users.find(
    (each) => each.role === role && each.organization === instance.organization,
  )
  if (!user) throw new Error(`There is no ${role}`)
  return user
}

/** As a user who has signed in, with a configuration of their own. */
const run = (args: string[], options: RunOptions = {}): Promise<Ran> =>
  portolan(args, {
    cwd: folder,
    ...options,
    env: { XDG_CONFIG_HOME: path.join(folder, 'config'), ...options.env },
  })

const credentials = path.join(folder, 'config/portolan/credentials.json')
const registrations = `/orgs/${instance.organization}/registrations`
let approver: Session
let publisher: Session
beforeAll(async () => {
  const { email, password } = userOf('publisher')
  const ran = await run(['login', '--url', instance.portal, '--email', email], {
    stdin: `${password}\n`,
  })
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(ran.stdout).toContain(`as ${email}, of ${instance.organization} (publisher)`)
  approver = await signIn(instance, 'approver')
  publisher = await signIn(instance, 'publisher')
})

describe('signing in', () => {
  test('keeps tokens that only the user can read, and never the password', () => {
    const { email, password } = userOf('publisher')
    expect(statSync(credentials).mode & 0o777).toBe(0o600)
    const text = readFileSync(credentials, 'utf8')
    expect(text).not.toContain(password)
    expect(JSON.parse(text)).toMatchObject({
      current: instance.portal,
      portals: { [instance.portal]: { api: instance.api, email } },
    })
  })

  test('with a wrong password is refused', async () => {
    const { email } = userOf('viewer')
    const args = ['login', '--url', instance.portal, '--email', email]
    const ran = await run(args, {
      env: { PORTOLAN_PASSWORD: 'wrong', XDG_CONFIG_HOME: path.join(folder, 'nobody') },
    })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^portolan: \S/) })
  })

  test('is renewed by itself, and ended by logout', async () => {
    const { email, password } = userOf('viewer')
    const env = { XDG_CONFIG_HOME: path.join(folder, 'viewer'), PORTOLAN_PASSWORD: password }
    const file = path.join(folder, 'viewer/portolan/credentials.json')
    await run(['login', '--url', instance.api, '--email', email], { env })
    const kept = JSON.parse(readFileSync(file, 'utf8')) as {
      portals: Record<string, { accessToken: string; expiresAt: string }>
    }
    const signedIn = kept.portals[instance.api]!
    const expired = { ...signedIn, expiresAt: new Date(0).toISOString() }
    writeFileSync(file, JSON.stringify({ ...kept, portals: { [instance.api]: expired } }))
    expect(await run(['status'], { env })).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).not.toContain(expired.expiresAt)
    expect(await run(['logout'], { env })).toMatchObject({ code: 0 })
    expect(await run(['status'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('portolan login'),
    })
  })
})

describe('registering', () => {
  test('shows the steps, and ends with the page of the version', async () => {
    const api = freshSlug('cli')
    const ran = await run(['register', 'tasks.json', '--api', api])
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.stdout).toBe(`${instance.portal}/${instance.organization}/${api}/v/1.0.0\n`)
    expect(ran.stderr).toMatch(/✔ Validate the description[\s\S]*✔ Publish/)
    // The same again is the same version.
    expect(await run(['register', 'tasks.json', '--api', api])).toMatchObject({
      code: 0,
      stdout: ran.stdout,
    })
  })

  test('sends many files with all that they refer to', async () => {
    const api = freshSlug('cli-many')
    const ran = await run(['register', 'api/openapi.yaml', '--api', api, '--json'])
    expect(ran).toMatchObject({ code: 0 })
    const { id, status } = JSON.parse(ran.stdout) as Registration
    expect(status).toBe('published')
    const { body } = await approver.request<{ format: string }>(
      'GET',
      `/orgs/${instance.organization}/apis/${api}/versions/1.0.0`,
    )
    expect(body.format).toBe('zip')
    const shown = await run(['status', id])
    expect(shown.stdout).toMatch(new RegExp(`^${api} 1\\.0\\.0: published\n`))
    const listed = await run(['status', '--api', api])
    expect(listed.stdout).toContain(id)
  })

  test('sends what is large through an upload', async () => {
    const ran = await run(['register', 'github.json', '--api', freshSlug('cli-github')])
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/\/v\/\S+\n$/) })
  })

  test('of what is invalid ends with 1, and annotates in CI', async () => {
    const args = ['register', 'undeclared.yaml', '--api', freshSlug('cli-invalid')]
    const ran = await run(args, { env: { GITHUB_ACTIONS: 'true' } })
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.stdout).toMatch(/^::error file=undeclared\.yaml,line=9,col=5,title=path-parameter::/)
    expect(await run(args)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/undeclared\.yaml\n +9:5 +error/),
    })
  })

  test('of a break ends where it waits for an approval', async () => {
    const api = freshSlug('cli-gate')
    await run(['register', 'tasks.json', '--api', api])
    const ran = await run(['register', 'next.json', '--api', api])
    expect(ran).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\/registrations\/[a-z0-9]{32}\n$/),
      stderr: expect.stringContaining('waits for an approval'),
    })
  })

  test('with --wait waits for the decision, and ends with 1 when that is no', async () => {
    const api = freshSlug('cli-wait')
    await run(['register', 'tasks.json', '--api', api])
    const ended = run(['register', 'next.json', '--api', api, '--wait'])
    const { id } = await waiting(api)
    const decided = await approver.request('POST', `${registrations}/${id}/decision`, {
      json: { decision: 'reject', reason: 'Somebody still creates tasks.' },
    })
    expect(decided.status).toBe(202)
    expect(await ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ended rejected: .*Somebody still creates tasks/),
    })
  })
})

/** The registration of an API that waits for an approval, once there is one. */
async function waiting(api: string): Promise<Registration> {
  for (;;) {
    const { body } = await approver.request<{ items: Registration[] }>(
      'GET',
      `${registrations}?api=${api}`,
    )
    const found = body.items.find(({ status }) => status === 'awaiting-approval')
    if (found) return found
  }
}

test('a token of CI needs no sign-in', async () => {
  const env = {
    XDG_CONFIG_HOME: path.join(folder, 'ci'),
    PORTOLAN_URL: instance.portal,
    PORTOLAN_TOKEN: approver.accessToken,
    PORTOLAN_ORG: instance.organization,
  }
  expect(await run(['status', '--json'], { env })).toMatchObject({ code: 0 })
  expect(await run(['status'], { env: { ...env, PORTOLAN_TOKEN: 'x' } })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('portolan login'),
  })
})

test('two versions are compared by the portal', async () => {
  const api = freshSlug('cli-diff')
  await run(['register', 'tasks.json', '--api', api])
  const second = await run(['register', 'major.json', '--api', api])
  expect(second).toMatchObject({ code: 0 })
  const ran = await run(['diff', api, '1.0.0', '2.0.0', '--json'])
  expect(ran).toMatchObject({ code: 1, stderr: '' })
  expect(JSON.parse(ran.stdout)).toMatchObject({
    published: '1.0.0',
    candidate: '2.0.0',
    verdict: 'breaking',
    changes: [{ rule: 'operation-removed', operation: 'POST /tasks' }],
  })
  expect(await run(['diff', api, '1.0.0', '9.9.9'])).toMatchObject({ code: 2 })
})

test('the catalog is listed, and narrowed', async () => {
  const [first, second] = [freshSlug('cli-apis'), freshSlug('cli-apis')]
  for (const api of [first, second]) await run(['register', 'tasks.json', '--api', api])
  const tag = freshSlug('tag')
  await publisher.request('PATCH', `/orgs/${instance.organization}/apis/${first}`, {
    json: { lifecycle: 'experimental', tags: [tag] },
  })
  const ran = await run(['apis', 'tasks', '--tag', tag, '--sort', '-score'])
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(ran.stdout).toMatch(
    new RegExp(`^${first} +1\\.0\\.0 +\\d+ +experimental +private +– +Tasks\n$`),
  )
  const json = await run(['apis', second, '--json'])
  expect(JSON.parse(json.stdout)).toMatchObject([{ slug: second, lifecycle: 'production' }])
  expect(await run(['apis', freshSlug('nothing')])).toMatchObject({
    code: 0,
    stdout: 'There are no such APIs.\n',
  })
})

test('what APIs offer is searched', async () => {
  const api = freshSlug('cli-search')
  await run(['register', 'tasks.json', '--api', api])
  const asked = `api:${api} create`
  await searchUntil(publisher, asked, ({ total }) => total > 0)
  const ran = await run(['search', `api:${api}`, 'create'])
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(ran.stdout).toMatch(
    new RegExp(`^operation +${api} 1\\.0\\.0 +POST /tasks +Create a task\n`),
  )
  const json = await run(['search', asked, '--limit', '1', '--json'])
  expect(JSON.parse(json.stdout)).toMatchObject({ items: [{ kind: 'operation', api }] })
  expect(await run(['search', 'api:no-such-api'])).toMatchObject({
    code: 0,
    stdout: 'Nothing was found.\n',
  })
  expect(await run(['search', 'tasks', '--limit', '0'])).toMatchObject({ code: 2 })
})

test('a version is withdrawn by an owner', async () => {
  const api = freshSlug('cli-withdrawn')
  await run(['register', 'tasks.json', '--api', api])
  const args = ['withdraw', `${api}@1.0.0`, '--reason', 'only a test']
  expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('publisher') })
  const owner = await signIn(instance, 'owner')
  const env = {
    PORTOLAN_URL: instance.portal,
    PORTOLAN_TOKEN: owner.accessToken,
    PORTOLAN_ORG: instance.organization,
  }
  expect(await run(args, { env })).toMatchObject({
    code: 0,
    stdout: `${api} 1.0.0 is withdrawn.\n`,
  })
  const again = await run([...args, '--json'], { env })
  expect(JSON.parse(again.stdout)).toMatchObject({ status: 'withdrawn' })
})
