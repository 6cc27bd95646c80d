import { beforeAll, describe, expect, test } from '@jest/globals'
import { isPermitted } from '@portolan/identity/permissions'
import { routes } from '@portolan/specs/routes'
import { roles } from '@portolan/store/organizations/organizations'
import {
  bodies,
  createFixtures,
  type Fixtures,
  isPublicList,
  pathOf,
  privatePathOf,
} from '../contract/fixtures.ts'
import { type RequestOptions, send, signIn } from '../support/client.ts'
import { runningInstance } from '../support/instance.ts'

const instance = runningInstance()
let fixtures: Fixtures
beforeAll(async () => {
  fixtures = await createFixtures(
    await signIn(instance, 'publisher'),
    await signIn(instance, 'owner'),
  )
})

const ofOrganizations = routes.filter(({ path }) => path.startsWith('/orgs/{org}'))

for (const role of roles)
  describe(`as ${role}`, () => {
    for (const route of ofOrganizations) {
      const { operationId, method, permission } = route
      const isAllowed = isPermitted(role, permission)
      test(`${operationId} is ${isAllowed ? 'permitted' : 'forbidden'}`, async () => {
        const session = await signIn(instance, role)
        const body = bodies[operationId]?.() ?? {}
        // The slug keeps a registration that is permitted from publishing anything new.
        const query = operationId === 'createRegistration' ? `?api=${fixtures.api}` : ''
        const { status } = await session.request(method, `${pathOf(route, fixtures)}${query}`, body)
        expect(status === 403).toBe(!isAllowed)
        expect([401, 404]).not.toContain(status)
      })
    }
  })

/** Those who are no members, and what they hear of what they may not read. */
const outsiders = {
  anonymous: 401,
  'the owner of another organization': 404,
} as const

for (const [who, refusal] of Object.entries(outsiders))
  describe(`as ${who}`, () => {
    const ask = async (method: string, path: string, options: RequestOptions) =>
      who === 'anonymous'
        ? send(instance.api, method, path, options)
        : (await signIn(instance, 'owner', 'globex')).request(method, path, options)

    for (const route of ofOrganizations) {
      const { operationId, method, isPublic } = route
      const options = () => bodies[operationId]?.() ?? {}

      test(`${operationId} of what is private is refused`, async () => {
        const { status } = await ask(method, privatePathOf(route, fixtures), options())
        expect(status).toBe(refusal)
      })

      test(`${operationId} of what is public is ${isPublic ? 'permitted' : 'refused'}`, async () => {
        const path = pathOf(route, { ...fixtures, api: fixtures.open })
        const { status } = await ask(method, path, options())
        expect(status).toBe(isPublic ? 200 : refusal)
      })

      if (isPublic && !isPublicList(route))
        test(`${operationId} of what is private is as if it was not there`, async () => {
          const { body: hidden } = await ask(method, pathOf(route, fixtures), {})
          const missing = pathOf(route, { ...fixtures, api: 'nothing-of-this-name' })
          const nobodys = pathOf(route, fixtures, 'nobody')
          for (const path of [missing, nobodys]) {
            const { body } = await ask(method, path, {})
            expect(withoutChance(body)).toEqual(withoutChance(hidden))
          }
        })
    }
  })

/** A problem without what differs from one request to the next. */
const withoutChance = (body: unknown): object => ({
  ...(body as object),
  instance: '',
  requestId: '',
  timestamp: '',
})
