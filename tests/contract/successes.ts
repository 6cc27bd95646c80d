import { documentationFiles } from '@portolan/description/documentation'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { register } from '../support/register.ts'
import { followReview, startReview } from '../support/review.ts'
import { searchUntil } from '../support/search.ts'
import { bodies, contractApi, firstFingerprint, recommended, waive } from './fixtures.ts'
import type { Ask } from './provoke.ts'

export interface Success {
  status: number
  ask: Ask
}

const inMarkdown =
  (page: string): Ask =>
  ({ viewer }, { api }) =>
    viewer.request('GET', `/orgs/acme/docs/${api}/1.0.0${page}`, {
      headers: { accept: 'text/markdown' },
    })

/** Of each operation, requests that succeed, with every success status that it documents. */
export const successes: Record<string, Success[]> = {
  createRegistration: [
    {
      status: 201,
      ask: ({ publisher }) => register(publisher, tasksApi(), { api: freshSlug('contract') }),
    },
    { status: 200, ask: ({ publisher }, { api }) => register(publisher, contractApi, { api }) },
    {
      status: 202,
      ask: ({ publisher }) =>
        register(publisher, tasksApi(), { api: freshSlug('contract'), wait: 0 }),
    },
  ],
  updateApi: [
    {
      status: 200,
      ask: ({ publisher }, { api }) =>
        publisher.request('PATCH', `/orgs/acme/apis/${api}`, {
          json: { lifecycle: 'deprecated', tags: ['contract'] },
        }),
    },
  ],
  withdrawVersion: [
    {
      status: 200,
      ask: async ({ owner, publisher }) => {
        const api = freshSlug('contract')
        await register(publisher, tasksApi(), { api })
        const json = { reason: 'only a test' }
        return owner.request('POST', `/orgs/acme/apis/${api}/versions/1.0.0/withdrawal`, { json })
      },
    },
  ],
  cancelRegistration: [
    {
      status: 202,
      ask: async ({ publisher }, { gated }) => {
        const { body } = await register(publisher, tasksApiWithoutCreate('1.0.1'), { api: gated })
        return publisher.request('DELETE', `/orgs/acme/registrations/${body.id}`)
      },
    },
  ],
  decideRegistration: [
    {
      status: 202,
      ask: async ({ publisher, approver }, { gated }) => {
        const { body } = await register(publisher, tasksApiWithoutCreate('1.0.2'), { api: gated })
        const json = { decision: 'reject', reason: 'only a test' }
        return approver.request('POST', `/orgs/acme/registrations/${body.id}/decision`, { json })
      },
    },
  ],
  getChanges: [
    {
      status: 202,
      ask: async ({ publisher }) => {
        const api = freshSlug('contract')
        // Content that nobody has compared before.
        await register(publisher, tasksApi({ title: api }), { api })
        await register(publisher, tasksApi({ title: api, version: '2.0.0' }), { api })
        return publisher.request('GET', `/orgs/acme/apis/${api}/changes/2.0.0..1.0.0?wait=0`)
      },
    },
  ],
  getDocumentation: [{ status: 200, ask: inMarkdown('') }],
  getOperationDocumentation: [{ status: 200, ask: inMarkdown('/operations/listTasks') }],
  getWebhookDocumentation: [{ status: 200, ask: inMarkdown('/webhooks/onTaskDone') }],
  getSchemaDocumentation: [{ status: 200, ask: inMarkdown('/schemas/Task') }],
  searchDocumentation: [
    {
      status: 200,
      ask: async ({ viewer }, { api }) =>
        (await searchUntil(viewer, `api:${api} lsit tasks`, ({ total }) => total > 0)).given,
    },
  ],
  getSecurityDocumentation: [{ status: 200, ask: inMarkdown('/security') }],
  getDocumentationFile: documentationFiles.map((file) => ({
    status: 200,
    ask: ({ viewer }, { api }) =>
      viewer.request('GET', `/orgs/acme/docs/${api}/1.0.0/files/${file}?part=1`),
  })),
  createWaiver: [
    {
      status: 201,
      ask: async ({ owner }, { api }) =>
        waive(owner, api, '2.0.0..1.0.0', await firstFingerprint(owner, api, '2.0.0..1.0.0')),
    },
  ],
  revokeWaiver: [
    {
      status: 200,
      ask: ({ owner }, { api, waiver }) =>
        owner.request('DELETE', `/orgs/acme/apis/${api}/waivers/${waiver}`),
    },
  ],
  createUpload: [
    {
      status: 201,
      ask: ({ publisher }) =>
        publisher.request('POST', '/orgs/acme/uploads', bodies['createUpload']!()),
    },
  ],
  // What changes an organization is tried on the other one, on which nothing else depends.
  putPolicy: [
    {
      status: 200,
      ask: ({ stranger }) =>
        stranger.request('PUT', '/orgs/globex/policy', { json: { text: '', note: 'a test' } }),
    },
  ],
  putApiPolicy: [
    {
      status: 200,
      ask: ({ owner }, { api }) =>
        owner.request('PUT', `/orgs/acme/apis/${api}/policy`, { json: { text: '' } }),
    },
  ],
  putRuleset: [
    {
      status: 200,
      ask: ({ stranger }) =>
        stranger.request('PUT', '/orgs/globex/ruleset', { json: { text: recommended } }),
    },
  ],
  createReview: [
    {
      status: 202,
      ask: ({ stranger }) =>
        stranger.request('POST', '/orgs/globex/reviews', {
          json: { kind: 'policy', text: 'levels: { caution: approval }' },
        }),
    },
  ],
  cancelReview: [
    {
      status: 202,
      ask: async ({ owner }) => {
        const id = await startReview(owner, 'ruleset', recommended)
        return owner.request('DELETE', `/orgs/acme/reviews/${id}`)
      },
    },
  ],
  adoptReview: [
    {
      status: 200,
      ask: async ({ stranger }) => {
        const id = await startReview(stranger, 'ruleset', recommended)
        await followReview(stranger, id)
        return stranger.request('POST', `/orgs/globex/reviews/${id}/adoption`, { json: {} })
      },
    },
  ],
  putTeam: [
    {
      status: 200,
      ask: async ({ owner }) => {
        const { body } = await owner.request<{ items: { id: string }[] }>(
          'GET',
          '/orgs/acme/members',
        )
        const json = { name: 'Contract', members: body.items.map(({ id }) => id) }
        return owner.request('PUT', '/orgs/acme/teams/contract', { json })
      },
    },
  ],
  deleteTeam: [
    {
      status: 204,
      ask: ({ owner }) => owner.request('DELETE', '/orgs/acme/teams/contract'),
    },
  ],
}
