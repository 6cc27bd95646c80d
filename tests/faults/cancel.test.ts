import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Connection } from '@portolan/store/connection'
import type { RunningInstance } from '@portolan/local/start'
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
  ;({ instance } = await startEmpty('cancel', {
    portBase: 14_300,
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

describe('a registration that is cancelled', () => {
  for (const step of stepNames)
    test(`during ${step} is published whole or leaves no trace`, async () => {
      const api = freshSlug('cancel')
      const registered = register(publisher, tasksApi(), { api, wait: 0 })
      const id = await reachStep(store, api, step)
      const { status } = await publisher.request('DELETE', `/orgs/acme/registrations/${id}`)
      expect([202, 409]).toContain(status)
      await registered
      const ended = await follow(publisher, id)
      const version = await publisher.request('GET', `/orgs/acme/apis/${api}/versions/1.0.0`)
      if (ended.status === 'published') {
        expect(version.status).toBe(200)
        expect((await publisher.request('GET', `/orgs/acme/docs/${api}/1.0.0`)).status).toBe(200)
        return
      }
      expect(ended.status).toBe('cancelled')
      expect(version.status).toBe(404)
      expect((await publisher.request('GET', `/orgs/acme/apis/${api}`)).status).toBe(404)
      const list = await publisher.request<{ items: unknown[] }>('GET', `/orgs/acme/apis?q=${api}`)
      expect(list.body.items).toEqual([])
      // The label is free again: the same description may be registered anew.
      const again = await register(publisher, tasksApi(), { api })
      expect(again.body.status).toBe('published')
    })
})
