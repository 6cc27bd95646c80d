import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RunningInstance } from '@portolan/local/start'
import type { Connection } from '@portolan/store/connection'
import { stepNames } from '@portolan/store/registrations/registration'
import { type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { openStore } from '../support/open-store.ts'
import { reachStep } from '../support/reach-step.ts'
import { follow, register } from '../support/register.ts'
import { startEmpty } from '../support/shared-instance.ts'

let instance: RunningInstance
let publisher: Session
let store: Connection
beforeAll(async () => {
  ;({ instance } = await startEmpty('faults', {
    portBase: 14_100,
    samples: false,
    only: ['organizations', 'api', 'worker'],
  }))
  publisher = await signIn({ ...instance, ...instance.urls, env: instance.env }, 'publisher')
  store = openStore(instance.env)
}, 120_000)
afterAll(async () => {
  store.close()
  await instance.stop()
}, 30_000)

const parts = ['worker', 'api', 'temporal'] as const

for (const step of stepNames)
  describe(`while ${step} runs`, () => {
    test('a killed worker, API and Temporal server lose nothing and show nothing by halves', async () => {
      const started = parts.map((part) => ({ part, api: freshSlug(`${part}-${step}`) }))
      const readers = started.map(({ api }) => readUntilWhole(api))
      for (const { part, api } of started) {
        const registered = register(publisher, tasksApi(), { api, wait: 0 }).catch(() => undefined)
        const id = await reachStep(store, api, step)
        await kill(part)
        await registered
        const ended = await followThroughRestarts(id)
        expect(ended).toMatchObject({ status: 'published', api })
      }
      for (const reader of readers) expect(await reader).toEqual([])
    }, 240_000)
  })

async function kill(part: (typeof parts)[number]): Promise<void> {
  await instance.part(part).kill('SIGKILL')
  await instance.part(part).healthy()
}

async function followThroughRestarts(id: string) {
  for (;;) {
    try {
      return await follow(publisher, id, undefined, 90_000)
    } catch (error) {
      // The API itself may be the part that was killed.
      if (!(error instanceof TypeError)) throw error
    }
  }
}

/** Reads a version from before it exists until it does, and tells what was missing when it appeared. */
async function readUntilWhole(api: string): Promise<string[]> {
  const paths = [
    `/orgs/acme/apis/${api}`,
    `/orgs/acme/docs/${api}/1.0.0`,
    `/orgs/acme/docs/${api}/1.0.0/operations/listTasks`,
    `/orgs/acme/apis/${api}/versions/1.0.0/description`,
  ]
  for (const deadline = Date.now() + 230_000; Date.now() < deadline;) {
    const version = await read(`/orgs/acme/apis/${api}/versions/1.0.0`)
    if (version === 200) {
      const missing: string[] = []
      for (const path of paths) {
        let status = await read(path)
        while (status === undefined) status = await read(path)
        if (status !== 200) missing.push(`${path} answered ${status}`)
      }
      return missing
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  return [`${api} never appeared`]
}

async function read(path: string): Promise<number | undefined> {
  return publisher.request('GET', path).then(
    ({ status }) => (status >= 500 ? undefined : status),
    () => undefined,
  )
}
