import { beforeAll, describe, expect, test } from '@jest/globals'
import { defaultPolicy } from '@portolan/policy/policy'
import type { components } from '@portolan/specs/types'
import { type Answer, type Problem, type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { inInbox } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'
import { followReview, startReview } from '../support/review.ts'

type Schemas = components['schemas']

const instance = runningInstance()
/** Its organization is nobody else's here, so its policy and ruleset may change. */
let owner: Session
let viewer: Session
let stranger: Session
beforeAll(async () => {
  owner = await signIn(instance, 'owner', 'globex')
  viewer = await signIn(instance, 'viewer')
  stranger = await signIn(instance, 'owner')
})

const day = 24 * 3_600_000
const soon = (ms = day) => new Date(Date.now() + ms).toISOString()
const get = <T>(path: string, session = owner) => session.request<T>('GET', `/orgs/globex${path}`)
const write = <T>(method: string, path: string, json: unknown, headers = {}) =>
  owner.request<T>(method, `/orgs/globex${path}`, { json, headers })
const etagOf = ({ headers }: Answer): string => headers.get('etag') ?? ''

describe('the policy of an organization', () => {
  test('is the default until somebody writes one', async () => {
    const { status, body } = await stranger.request<Schemas['PolicyDocument']>(
      'GET',
      '/orgs/acme/policy',
    )
    expect(status).toBe(200)
    expect(body.effective).toEqual(defaultPolicy)
    expect(body.current.text).toContain('breaking: approval')
  })

  test('binds at once, or from a date on; earlier texts stay readable', async () => {
    const text = 'levels: { caution: approval }'
    const now = await write<Schemas['PolicyDocument']>('PUT', '/policy', { text, note: 'careful' })
    expect(now).toMatchObject({
      status: 200,
      body: {
        current: { text, note: 'careful', createdBy: { name: 'Owner Example' } },
        effective: { levels: { breaking: 'approval', caution: 'approval', safe: 'pass' } },
      },
    })
    const effectiveFrom = soon()
    const later = await write<Schemas['PolicyDocument']>('PUT', '/policy', {
      text: 'levels: { breaking: block }',
      effectiveFrom,
    })
    expect(later.body).toMatchObject({
      current: { text },
      upcoming: { revision: now.body.current.revision + 1, effectiveFrom },
      effective: { levels: { breaking: 'approval' } },
    })
    const { body } = await get<Schemas['Revisions']>('/policy/revisions?limit=2')
    expect(body.items.map((each) => each.text)).toEqual(['levels: { breaking: block }', text])
    expect(body.items[0]?.revision).toBe(now.body.current.revision + 1)
    await write('PUT', '/policy', { text: '' })
  })

  test('is not changed by somebody who has seen an older one', async () => {
    const before = await get('/policy')
    const ifMatch = { 'if-match': etagOf(before) }
    const first = await write('PUT', '/policy', { text: 'majorVersion: warn' }, ifMatch)
    expect(first.status).toBe(200)
    expect(etagOf(first)).not.toBe(etagOf(before))
    const second = await write<Problem>('PUT', '/policy', { text: 'majorVersion: block' }, ifMatch)
    expect(second).toMatchObject({ status: 412, body: { code: 'precondition-failed' } })
    const again = { 'if-match': etagOf(first) }
    expect((await write('PUT', '/policy', { text: '' }, again)).status).toBe(200)
  })

  test('with faults is refused with the line of each, and changes nothing', async () => {
    const before = await get('/policy')
    const text = [
      'levels:',
      '  breaking: perhaps',
      'approval:',
      '  teams: [nobody-here]',
      'tpyo: 1',
    ].join('\n')
    const { status, body } = await write<Problem>('PUT', '/policy', { text })
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'invalid-policy' } })
    expect(body.errors?.map(({ line, pointer }) => [line, pointer])).toEqual([
      [2, '/levels/breaking'],
      [5, '/tpyo'],
    ])
    const unknown = await write<Problem>('PUT', '/policy', {
      text: 'approval:\n  teams: [nobody-here]\nquality:\n  reach: the-moon',
    })
    expect(unknown.body.errors?.map(({ line }) => line)).toEqual([2, 4])
    expect(etagOf(await get('/policy'))).toBe(etagOf(before))
  })

  for (const [what, text] of [
    ['an alias bomb', ['a: &a [1, 2, 3]', 'b: &b [*a, *a, *a, *a]', 'c: [*b, *b, *b]'].join('\n')],
    ['deep nesting', '['.repeat(30_000)],
    ['a prototype', '__proto__: { levels: { breaking: pass } }'],
    ['half a document', 'levels: {'],
  ] as const)
    test(`that is ${what} is refused with a line`, async () => {
      const { status, body } = await write<Problem>('PUT', '/policy', { text })
      expect({ status, line: body.errors?.[0]?.line }).toEqual({ status: 422, line: 1 })
    })

  test('may be as long as 65,536 characters in any script, and no longer', async () => {
    const text = `# ${'ж'.repeat(65_534)}`
    const { status, body } = await write<Problem>('PUT', '/ruleset', { text })
    expect({ status, body }).toMatchObject({ status: 200 })
    expect((await write('PUT', '/ruleset', { text: `${text}ж` })).status).toBe(422)
    expect((await write('PUT', '/ruleset', { text: 'extends: [recommended]\n' })).status).toBe(200)
  })

  test('cannot begin to bind in the past', async () => {
    const { status, body } = await write<Problem>('PUT', '/policy', {
      text: '',
      effectiveFrom: soon(-day),
    })
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/effectiveFrom' }] },
    })
  })

  test('is read by every member and changed by owners only', async () => {
    expect((await viewer.request('GET', '/orgs/acme/policy')).status).toBe(200)
    for (const role of ['viewer', 'publisher', 'approver']) {
      const session = await signIn(instance, role)
      const answer = await session.request('PUT', '/orgs/acme/policy', { json: { text: '' } })
      expect({ role, status: answer.status }).toEqual({ role, status: 403 })
    }
  })
})

describe('the policy of one API', () => {
  test('says where it differs; an empty text takes the API back', async () => {
    const api = freshSlug('governed')
    await register(owner, tasksApi(), { api })
    const path = `/apis/${api}/policy`
    const before = await get<Schemas['PolicyDocument']>(path)
    expect(before.body).toMatchObject({
      current: { revision: 0, text: '' },
      effective: defaultPolicy,
    })
    const own = await write<Schemas['PolicyDocument']>('PUT', path, {
      text: 'approval: { approvals: 2 }',
    })
    expect(own.body.effective).toEqual({
      ...defaultPolicy,
      approval: { ...defaultPolicy.approval, approvals: 2 },
    })
    const back = await write<Schemas['PolicyDocument']>('PUT', path, { text: '' })
    expect(back.body.effective).toEqual(defaultPolicy)
    const { body } = await get<Schemas['Revisions']>(`${path}/revisions`)
    expect(body.items.map(({ revision }) => revision)).toEqual([2, 1])
    const audit = await get<{ items: Schemas['AuditEvent'][] }>(`/audit?api=${api}`)
    expect(audit.body.items.map(({ action }) => action)).toEqual([
      'policy-changed',
      'policy-changed',
    ])
  })

  test('of an API that is not there is not found', async () => {
    expect((await get('/apis/nothing-here/policy')).status).toBe(404)
    expect((await write('PUT', '/apis/nothing-here/policy', { text: '' })).status).toBe(404)
  })
})

describe('the ruleset', () => {
  test('is kept with its history, and refused with the line of each fault', async () => {
    const text = 'extends: [recommended]\nrules:\n  contact: off\n'
    const { status, body } = await write<Schemas['RulesetDocument']>('PUT', '/ruleset', { text })
    expect({ status, body }).toMatchObject({ status: 200, body: { current: { text } } })
    const faulty = await write<Problem>('PUT', '/ruleset', {
      text: 'extends: [recommended]\nrules:\n  no-such-rule: error\n',
    })
    expect(faulty).toMatchObject({
      status: 422,
      body: { code: 'invalid-ruleset', errors: [{ line: 3 }] },
    })
    const revisions = await get<Schemas['Revisions']>('/ruleset/revisions')
    expect(revisions.body.items[0]?.text).toBe(text)
    await write('PUT', '/ruleset', { text: 'extends: [recommended]\n' })
  })
})

describe('people', () => {
  test('are listed by name, with role and teams', async () => {
    const { body } = await viewer.request<{ items: { name: string; role: string }[] }>(
      'GET',
      '/orgs/acme/members',
    )
    expect(body.items.map(({ name }) => name)).toEqual(
      ['approver', 'owner', 'publisher', 'viewer'].map(
        (role) => `${role.charAt(0).toUpperCase()}${role.slice(1)} Example`,
      ),
    )
    expect(body.items.map(({ role }) => role)).toEqual(['approver', 'owner', 'publisher', 'viewer'])
  })

  test('form teams, which policies name', async () => {
    const slug = freshSlug('team')
    const members = await get<{ items: { id: string; name: string; teams: string[] }[] }>(
      '/members',
    )
    const { id, name } = members.body.items[0]!
    const team = await write<Schemas['Team']>('PUT', `/teams/${slug}`, {
      name: 'Payments',
      members: [id],
    })
    expect(team).toMatchObject({
      status: 200,
      body: { slug, name: 'Payments', members: [{ id, name }] },
    })
    const listed = await get<{ items: Schemas['Team'][] }>('/teams')
    expect(listed.body.items).toContainEqual(team.body)
    const after = await get<{ items: { teams: string[] }[] }>('/members')
    expect(after.body.items[0]?.teams).toContain(slug)
    const text = `approval:\n  teams: [${slug}]`
    expect((await write('PUT', '/policy', { text })).status).toBe(200)
    await write('PUT', '/policy', { text: '' })
    expect((await owner.request('DELETE', `/orgs/globex/teams/${slug}`)).status).toBe(204)
    expect((await owner.request('DELETE', `/orgs/globex/teams/${slug}`)).status).toBe(404)
    expect((await write('PUT', '/policy', { text })).status).toBe(422)
  })

  test('of another organization join no team', async () => {
    const theirs = await viewer.request<{ items: { id: string }[] }>('GET', '/orgs/acme/members')
    const members = [theirs.body.items[0]!.id]
    const { status, body } = await write<Problem>('PUT', '/teams/strangers', { name: 'S', members })
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/members/0' }] },
    })
  })
})

describe('the audit trail', () => {
  test('tells owners who changed what, newest first', async () => {
    const slug = freshSlug('audited')
    await write('PUT', `/teams/${slug}`, { name: 'Audited', members: [] })
    await write('PUT', '/policy', { text: '', note: 'for the record' })
    const { body } = await get<{ items: Schemas['AuditEvent'][] }>('/audit?limit=2')
    expect(body.items).toMatchObject([
      {
        action: 'policy-changed',
        by: { name: 'Owner Example' },
        reason: 'for the record',
        summary: expect.stringMatching(
          /^Revision \d+ of the organization's policy binds at once\.$/,
        ),
      },
      { action: 'team-changed', summary: `The team ${slug} has 0 members.` },
    ])
    await owner.request('DELETE', `/orgs/globex/teams/${slug}`)
  })

  test('is for owners', async () => {
    for (const role of ['viewer', 'publisher', 'approver'])
      expect((await (await signIn(instance, role)).request('GET', '/orgs/acme/audit')).status).toBe(
        403,
      )
  })
})

describe('whoever is no member', () => {
  for (const path of ['/policy', '/ruleset', '/reviews', '/members', '/teams', '/audit'])
    test(`finds nothing at ${path}`, async () => {
      const { status, body } = await stranger.request('GET', `/orgs/globex${path}`)
      expect({ status, body }).toMatchObject({ status: 404, body: { code: 'not-found' } })
    })
})

describe('a review', () => {
  const api = freshSlug('reviewed')
  beforeAll(async () => {
    await register(owner, tasksApi(), { api })
    await register(owner, tasksApiWithoutCreate('2.0.0'), { api })
  })
  /** One finding a description: none names its terms of service. */
  const demanding = [
    'extends: [recommended]',
    'custom:',
    '  - id: info-terms',
    '    level: error',
    '    message: Say on which terms the API may be used.',
    '    given: $.info',
    '    then: { field: termsOfService, check: required }',
    '',
  ].join('\n')

  const results = (id: string, query = '') =>
    get<{ items: Schemas['ReviewResult'][]; nextCursor?: string }>(
      `/reviews/${id}/results?limit=200${query}`,
    )

  test('of a ruleset shows what would newly fail, and binds once when it is adopted', async () => {
    const id = await startReview(owner, 'ruleset', demanding)
    const review = await followReview(owner, id)
    expect(review).toMatchObject({
      status: 'completed',
      kind: 'ruleset',
      createdBy: { name: 'Owner Example' },
    })
    const { done, total } = review.progress
    expect(done).toBe(total)
    expect(review.counts.pass + review.counts.fail).toBe(total)
    expect(review.counts.newlyFailing).toBeGreaterThanOrEqual(2)
    const { body } = await results(id, '&outcome=fail')
    const rows = body.items.filter((row) => row.api === api)
    expect(rows.map(({ version }) => version).toSorted()).toEqual(['1.0.0', '2.0.0'])
    expect(rows[0]).toMatchObject({
      outcome: 'fail',
      newlyFailing: true,
      newFindings: [{ rule: 'info-terms', count: 1 }],
      reasons: [expect.stringContaining('"minimal"'), expect.stringContaining('1 × info-terms')],
    })
    expect(rows[0]!.after.score).toBeLessThan(rows[0]!.before.score)
    expect((await get<Schemas['RulesetDocument']>('/ruleset')).body.current.text).not.toBe(
      demanding,
    )

    const effectiveFrom = soon(14 * day)
    const adoption = { effectiveFrom, note: 'two weeks to mend it' }
    const adopted = await write<Schemas['Review']>('POST', `/reviews/${id}/adoption`, adoption)
    expect(adopted).toMatchObject({
      status: 200,
      body: { status: 'adopted', adopted: { effectiveFrom, by: { name: 'Owner Example' } } },
    })
    expect((await get<Schemas['RulesetDocument']>('/ruleset')).body).toMatchObject({
      upcoming: { text: demanding, effectiveFrom, revision: adopted.body.adopted?.revision },
    })
    expect(await write('POST', `/reviews/${id}/adoption`, {})).toMatchObject({
      status: 409,
      body: { code: 'review-adopted' },
    })
    const { body: audit } = await get<{ items: Schemas['AuditEvent'][] }>('/audit?limit=1')
    expect(audit.items[0]).toMatchObject({ action: 'review-adopted', reason: adoption.note })
    await write('PUT', '/ruleset', { text: 'extends: [recommended]\n' })
  })

  test('of a policy tells which versions would have waited', async () => {
    const id = await startReview(owner, 'policy', 'majorVersion: approval')
    const review = await followReview(owner, id)
    expect(review.status).toBe('completed')
    const { body } = await results(id)
    const rows = body.items.filter((row) => row.api === api)
    expect(rows).toMatchObject([
      {
        version: '2.0.0',
        outcome: 'fail',
        newlyFailing: true,
        reasons: [expect.stringContaining('asks for an approval')],
      },
      { version: '1.0.0', outcome: 'pass', newlyFailing: false },
    ])
    expect(rows[0]?.before).toEqual(rows[0]?.after)
  })

  test('leaves to an API what its own policy says, and shows each label of the same content', async () => {
    const own = freshSlug('own-policy')
    await register(owner, tasksApi(), { api: own })
    await register(owner, tasksApi(), { api: own, version: '1.0.1' })
    await register(owner, tasksApiWithoutCreate('2.0.0'), { api: own })
    const put = await write('PUT', `/apis/${own}/policy`, { text: 'majorVersion: pass' })
    expect(put.status).toBe(200)
    const id = await startReview(owner, 'policy', 'majorVersion: block')
    await followReview(owner, id)
    const outcomes = (await results(id)).body.items
      .filter((row) => row.api === own || row.api === api)
      .map((row) => `${row.api === own ? 'own' : 'none'} ${row.version} ${row.outcome}`)
    expect(outcomes.toSorted()).toEqual([
      'none 1.0.0 pass',
      'none 2.0.0 fail',
      'own 1.0.0 pass',
      'own 1.0.1 pass',
      'own 2.0.0 pass',
    ])
  })

  test('is announced to whoever started it', async () => {
    const id = await startReview(owner, 'policy', 'levels: { caution: warn }')
    await followReview(owner, id)
    const review = `/orgs/globex/reviews/${id}`
    const announced = await inInbox(owner, ({ links }) => links.review === review, 'its end')
    expect(announced).toMatchObject({
      kind: 'review-completed',
      title: expect.stringMatching(
        /^A new policy was tried on \d+ versions: \d+ would newly fail$/,
      ),
    })
  })

  test('with a fault in its text does not begin', async () => {
    for (const kind of ['policy', 'ruleset'])
      expect(await write('POST', '/reviews', { kind, text: 'nonsense: 1' })).toMatchObject({
        status: 422,
        body: { code: `invalid-${kind}`, errors: [{ line: 1 }] },
      })
  })

  test('that has ended is neither stopped nor found by others', async () => {
    const id = await startReview(owner, 'ruleset', 'extends: [recommended]')
    await followReview(owner, id)
    const { body } = await get<{ items: Schemas['Review'][] }>('/reviews?limit=1')
    expect(body.items[0]?.id).toBe(id)
    expect(await owner.request('DELETE', `/orgs/globex/reviews/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'review-ended' },
    })
    for (const path of [id, `${id}/results`])
      expect((await stranger.request('GET', `/orgs/acme/reviews/${path}`)).status).toBe(404)
    // By the same ruleset nothing is new.
    expect((await results(id)).body.items.filter((row) => row.newlyFailing)).toEqual([])
  })
})
