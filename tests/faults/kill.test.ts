import { describe, expect, test } from '@jest/globals'
import { stepNames } from '@portolan/store/registrations/registration'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { reachStep } from '../support/reach-step.ts'
import { follow, register } from '../support/register.ts'

const faulty = faultyInstance('faults', 14_100)

const parts = ['worker', 'api', 'temporal'] as const

for (const step of stepNames)
  describe(`while ${step} runs`, () => {
    test('a killed worker, API and Temporal server lose nothing and show nothing by halves', async () => {
      const started = parts.map((part) => ({ part, api: freshSlug(`${part}-${step}`) }))
      const readers = started.map(({ api }) => readUntilWhole(api))
      for (const { part, api } of started) {
        const registered = register(faulty.publisher, tasksApi(), { api, wait: 0 }).catch(
          () => undefined,
        )
        const id = await reachStep(faulty.store, api, step)
        await kill(part)
        await registered
        const ended = await followThroughRestarts(id)
        expect(ended).toMatchObject({ status: 'published', api })
      }
      for (const reader of readers) expect(await reader).toEqual([])
    }, 240_000)
  })

async function kill(part: (typeof parts)[number]): Promise<void> {
  await faulty.instance.part(part).kill('SIGKILL')
  await faulty.instance.part(part).healthy()
}

async function followThroughRestarts(id: string) {
  for (;;) {
    try {
      return await follow(faulty.publisher, id, undefined, 90_000)
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
  return faulty.publisher.request('GET', path).then(
    ({ status }) => (status >= 500 ? undefined : status),
    () => undefined,
  )
}
