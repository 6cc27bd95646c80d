import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ApplicationFailure } from '@temporalio/common'
import { builtDocumentation, createBarrier } from './support/scripted-activities.ts'
import { whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

const documentationOf = (id: string, attempt = 1) =>
  workflows.client.workflow.getHandle(`documentation/${id}/${attempt}`)

test('documentation is made by a run of its own, which says what it made', async () => {
  const run = workflows.prepare()
  await run.verdict()
  await run.handle.result()
  expect(await documentationOf(run.id).result()).toEqual(builtDocumentation)
  expect(await whatPeopleSee(documentationOf(run.id))).toMatchObject({
    status: 'COMPLETED',
    summary: 'Document tasks 1.0.0',
    currentDetails: 'Documented tasks 1.0.0: 3000 bytes in 3 packs, 1000 of them new',
  })
  expect(run.inputOf('publishVersion')).toMatchObject({
    manifestKey: builtDocumentation.manifestKey,
  })
})

test('documentation that nobody waits for any more is not made', async () => {
  const documenting = createBarrier()
  const run = workflows.prepare({
    buildDocumentation: async () => {
      await documenting.pass()
      return builtDocumentation
    },
  })
  await run.verdict()
  await documenting.reached
  await workflows.runner.cancel(run.id)
  await expect(run.handle.result()).rejects.toThrow()
  await expect(documentationOf(run.id).result()).rejects.toThrow()
  documenting.open()
  expect(await whatPeopleSee(documentationOf(run.id))).toMatchObject({ status: 'CANCELLED' })
})

test('documentation is made anew when its registration is run again', async () => {
  const run = workflows.prepare({
    publishVersion: async () => {
      throw ApplicationFailure.nonRetryable('The table is gone.')
    },
  })
  await run.verdict()
  await expect(run.handle.result()).rejects.toThrow()
  run.follow({})
  await run.verdict(2)
  await run.handle.result()
  expect(run.calls().filter((name) => name === 'buildDocumentation')).toHaveLength(2)
  expect(await whatPeopleSee(documentationOf(run.id, 2))).toMatchObject({ status: 'COMPLETED' })
})
