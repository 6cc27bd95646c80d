import { describe, expect, test } from '@jest/globals'
import { stepNames } from '@portolan/store/registrations/registration'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { reachStep } from '../support/reach-step.ts'
import { follow, register } from '../support/register.ts'

const faulty = faultyInstance('cancel', 14_300)

describe('a registration that is cancelled', () => {
  for (const step of stepNames)
    test(`during ${step} is published whole or leaves no trace`, async () => {
      const api = freshSlug('cancel')
      const registered = register(faulty.publisher, tasksApi(), { api, wait: 0 })
      const id = await reachStep(faulty.store, api, step)
      const { status } = await faulty.publisher.request('DELETE', `/orgs/acme/registrations/${id}`)
      expect([202, 409]).toContain(status)
      await registered
      const ended = await follow(faulty.publisher, id)
      const version = await faulty.publisher.request('GET', `/orgs/acme/apis/${api}/versions/1.0.0`)
      if (ended.status === 'published') {
        expect(version.status).toBe(200)
        expect((await faulty.publisher.request('GET', `/orgs/acme/docs/${api}/1.0.0`)).status).toBe(
          200,
        )
        return
      }
      expect(ended.status).toBe('cancelled')
      expect(version.status).toBe(404)
      expect((await faulty.publisher.request('GET', `/orgs/acme/apis/${api}`)).status).toBe(404)
      const list = await faulty.publisher.request<{ items: unknown[] }>(
        'GET',
        `/orgs/acme/apis?q=${api}`,
      )
      expect(list.body.items).toEqual([])
      // The label is free again: the same description may be registered anew.
      const again = await register(faulty.publisher, tasksApi(), { api })
      expect(again.body.status).toBe('published')
    })
})
