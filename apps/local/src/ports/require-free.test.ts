import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:net'
import { freePort } from '../supervisor/tiny-part.fixture.ts'
import { layoutPorts, portBaseMax } from './layout.ts'
import { requireFree } from './require-free.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

async function occupy(port: number, host: string): Promise<void> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
}

describe('a port', () => {
  test('that nobody uses is free', async () => {
    await expect(requireFree({ portal: await freePort() })).resolves.toBeUndefined()
  })

  for (const host of ['127.0.0.1', '0.0.0.0'])
    test(`in use on ${host} is named, with its user and the way round`, async () => {
      const [busy, free] = [await freePort(), await freePort()]
      await occupy(busy, host)
      const refused = requireFree({ portal: free, api: busy })
      await expect(refused).rejects.toThrow(`Port ${busy} (api) is in use`)
      await expect(refused).rejects.toThrow('npm start -- --port-base')
      if (process.platform === 'linux')
        await expect(refused).rejects.toThrow(`by process ${process.pid} (`)
    })
})

test('ten ports follow the base, each part its own', () => {
  const ports = Object.values(layoutPorts(4_000))
  expect(new Set(ports).size).toBe(10)
  expect([Math.min(...ports), Math.max(...ports)]).toEqual([4_000, 4_009])
  expect(Math.max(...Object.values(layoutPorts(portBaseMax)))).toBe(65_535)
})
