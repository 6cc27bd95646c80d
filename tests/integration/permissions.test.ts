import { beforeAll, describe, expect, test } from '@jest/globals'
import { isPermitted } from '@portolan/identity/permissions'
import { routes } from '@portolan/specs/routes'
import { roles } from '@portolan/store/organizations/organizations'
import { bodies, createFixtures, type Fixtures, pathOf } from '../contract/fixtures.ts'
import { signIn } from '../support/client.ts'
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
