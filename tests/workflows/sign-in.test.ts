import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ApplicationFailure } from '@temporalio/common'
import { signInWorkflowId } from '@portolan/orchestration/sign-in'
import { startSignIn } from '@portolan/orchestration/starters'
import type { Script } from './support/scripted-activities.ts'
import { summariesOf, whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

async function signIn(script: Script = {}) {
  const sessionHash = randomBytes(32).toString('base64url')
  const start = { userId: 'a-user', sessionHash, signedInAt: '2026-01-01T00:00:00.000Z' }
  workflows.follow(sessionHash, script)
  await startSignIn(workflows.client, start)
  const handle = workflows.client.workflow.getHandle(signInWorkflowId(sessionHash))
  return { start, handle, calls: () => workflows.callsOf(sessionHash).map(({ name }) => name) }
}

test('a sign-in verifies the token, opens the session and notes when', async () => {
  const { handle, calls } = await signIn()
  await handle.result()
  expect(calls()).toEqual(['validateToken', 'createSession', 'updateUserActivity'])
  expect(await summariesOf(handle)).toEqual([
    'Verify the access token',
    'Open the session',
    'Note the sign-in',
  ])
  expect(await whatPeopleSee(handle)).toMatchObject({
    status: 'COMPLETED',
    summary: 'Open a session',
  })
})

test('a token that is not valid opens no session', async () => {
  const { handle, calls } = await signIn({
    validateToken: async () => {
      throw ApplicationFailure.nonRetryable('The token is not valid.', 'InvalidAccessToken')
    },
  })
  await expect(handle.result()).rejects.toThrow()
  expect(calls()).toEqual(['validateToken'])
})

test('a session that ended meanwhile counts as no sign-in', async () => {
  const { handle, calls } = await signIn({ createSession: async () => false })
  await handle.result()
  expect(calls()).toEqual(['validateToken', 'createSession'])
})

test('a sign-in is recorded once, however often it is started', async () => {
  const { start, handle, calls } = await signIn()
  await startSignIn(workflows.client, start)
  await handle.result()
  await startSignIn(workflows.client, start)
  expect(calls()).toEqual(['validateToken', 'createSession', 'updateUserActivity'])
})
