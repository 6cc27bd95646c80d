import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { searchWorkflowId } from '@portolan/orchestration/search'
import { createSearchRunner } from '@portolan/orchestration/search-runner'
import { createBarrier, type Script } from './support/scripted-activities.ts'
import { whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

/** The search of an organization of its own. */
function prepare(script: Script = {}) {
  const orgId = randomBytes(13).toString('hex')
  workflows.follow(orgId, script)
  const runner = createSearchRunner(workflows.client)
  return {
    handle: workflows.client.workflow.getHandle(searchWorkflowId(orgId)),
    calls: () => workflows.callsOf(orgId).map(({ name }) => name),
    indexed: () =>
      workflows
        .callsOf(orgId)
        .flatMap(({ name, input }) =>
          name === 'indexApis' ? [(input as { slugs: string[] }).slugs] : [],
        ),
    tell: (slug: string) => runner.indexApi({ orgId, orgSlug: 'acme', slug }),
    hear: (kind: string, payload: Record<string, unknown>) =>
      runner.hear({ kind: kind as 'version-published', payload: { orgId, ...payload } }),
  }
}

describe('the search', () => {
  test('indexes an API that was published, and ends', async () => {
    const search = prepare()
    await search.hear('version-published', { organization: 'acme', api: 'tasks' })
    await search.handle.result()
    expect(search.calls()).toEqual(['indexApis'])
    expect(search.indexed()).toEqual([['tasks']])
    expect(await whatPeopleSee(search.handle)).toMatchObject({
      status: 'COMPLETED',
      summary: 'Keep the search of acme',
      currentDetails: 'Indexed 1',
      organization: 'acme',
    })
  })

  test('hears of withdrawals too, and of nothing else', async () => {
    const search = prepare()
    await search.hear('approval-requested', { organization: 'acme', api: 'other' })
    await search.hear('version-withdrawn', { organization: 'acme', api: 'tasks' })
    await search.handle.result()
    expect(search.indexed()).toEqual([['tasks']])
  })

  test('is begun again by the next one', async () => {
    const search = prepare()
    await search.tell('one')
    await search.handle.result()
    await search.tell('two')
    await search.handle.result()
    expect(search.indexed()).toEqual([['one'], ['two']])
  })

  test('indexes at once what came together while it was busy', async () => {
    const first = createBarrier()
    let isFirst = true
    const search = prepare({
      indexApis: async () => {
        if (isFirst) await first.pass()
        isFirst = false
        return { isCompactionDue: false, left: [] }
      },
    })
    await search.tell('one')
    await first.reached
    for (const slug of ['two', 'three', 'two']) await search.tell(slug)
    first.open()
    await search.handle.result()
    expect(search.indexed()).toEqual([['one'], ['two', 'three']])
  })

  test('goes on with what a step left', async () => {
    const lefts = [['two', 'three'], []]
    const search = prepare({
      indexApis: async () => ({ isCompactionDue: false, left: lefts.shift() ?? [] }),
    })
    await search.tell('one')
    await search.handle.result()
    expect(search.indexed()).toEqual([['one'], ['two', 'three']])
  })

  test('indexes while it merges', async () => {
    const merging = createBarrier()
    const search = prepare({
      indexApis: async () => ({ isCompactionDue: true, left: [] }),
      compactSearch: async () => {
        await merging.pass()
        return { isCompactionDue: false }
      },
    })
    await search.tell('one')
    await merging.reached
    await search.tell('two')
    while (search.indexed().length < 2) await search.handle.describe()
    merging.open()
    await search.handle.result()
    expect(search.indexed()).toEqual([['one'], ['two']])
  })

  test('merges until nothing is left to merge', async () => {
    let left = 3
    const search = prepare({
      indexApis: async () => ({ isCompactionDue: true, left: [] }),
      compactSearch: async () => ({ isCompactionDue: --left > 0 }),
    })
    await search.tell('one')
    await search.handle.result()
    expect(search.calls()).toEqual(['indexApis', ...Array<string>(3).fill('compactSearch')])
  })

  test('removes in time what nobody reads any more', async () => {
    const search = prepare({
      indexApis: async () => ({ isCompactionDue: false, left: [], sweepAfterMs: 100 }),
    })
    await search.tell('one')
    await search.handle.result()
    expect(search.calls()).toEqual(['indexApis', 'sweepSearch'])
  })

  test('tries again what did not succeed', async () => {
    let attempts = 0
    const search = prepare({
      indexApis: async () => {
        if (++attempts < 3) throw new Error('The store is away.')
        return { isCompactionDue: false, left: [] }
      },
    })
    await search.tell('one')
    await search.handle.result()
    expect(attempts).toBe(3)
  })
})
