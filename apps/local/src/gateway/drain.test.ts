import { expect, test } from '@jest/globals'
import { drain } from './drain.ts'
import { startGateway } from './gateway.fixture.ts'
import type { GatewayHandler } from './invoke.ts'

test('a request in flight is answered, a later one finds nobody', async () => {
  const arrived = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const gateway = await startGateway(async () => {
    arrived.resolve()
    await release.promise
    return { statusCode: 200, body: 'done' }
  })
  const inFlight = fetch(`${gateway.url}/answer`)
  await arrived.promise
  const drained = drain(gateway.server, 5_000)
  await expect(fetch(`${gateway.url}/health`)).rejects.toThrow()
  release.resolve()
  expect(await (await inFlight).text()).toBe('done')
  await drained
})

test('a request that does not end is cut off in time', async () => {
  const arrived = Promise.withResolvers<void>()
  const forEver: GatewayHandler = () => {
    arrived.resolve()
    return new Promise(() => undefined)
  }
  const gateway = await startGateway(forEver, { integrationTimeoutMs: 1_000 })
  const inFlight = fetch(`${gateway.url}/answer`)
  inFlight.catch(() => undefined)
  await arrived.promise
  await drain(gateway.server, 50)
  await expect(inFlight).rejects.toThrow()
})
