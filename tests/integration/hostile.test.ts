import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { aliasBomb, hostileDescriptions, referenceBomb } from '../support/hostile.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register } from '../support/register.ts'

const instance = runningInstance()
let publisher: Session
beforeAll(async () => {
  publisher = await signIn(instance, 'publisher')
})

describe('hostile input is answered with a finding', () => {
  for (const { what, bytes, type, isLegal } of hostileDescriptions)
    test(what, async () => {
      const { status, body } = await register(publisher, bytes, {
        api: freshSlug('hostile'),
        type,
        wait: 0,
      })
      if (isLegal) {
        const { findings } = await follow(publisher, body.id)
        return expect(findings.items.map(({ rule }) => rule)).toContain(isLegal)
      }
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-description' })
      expect(body.errors?.[0]?.message.length).toBeGreaterThan(10)
      expect(body.errors?.[0]?.line).toBeGreaterThanOrEqual(1)
      expect(JSON.stringify(body)).not.toMatch(/\bat .*\.(ts|js):\d/)
    })
})

test('while four bombs are judged, twenty registrations publish and reads are answered', async () => {
  const readOnce = async () => {
    const startedMs = performance.now()
    const { status } = await publisher.request('GET', '/orgs/acme/apis')
    expect(status).toBe(200)
    return performance.now() - startedMs
  }
  const calm = await readRepeatedly(readOnce, 100)
  const bombs = [aliasBomb, referenceBomb, aliasBomb, referenceBomb].map((bomb, index) =>
    register(publisher, `${bomb}\n# ${index}`, {
      api: freshSlug('bomb'),
      type: 'application/yaml',
      wait: 0,
    }),
  )
  const registrations = Array.from({ length: 20 }, () =>
    register(publisher, tasksApi(), { api: freshSlug('beside') }),
  )
  const busy = await readRepeatedly(readOnce, 100)
  for (const { status } of await Promise.all(bombs)) expect(status).toBe(422)
  for (const { body } of await Promise.all(registrations)) expect(body.status).toBe('published')
  process.stdout.write(
    `reads: p95 ${p95(calm).toFixed(1)} ms calm, ${p95(busy).toFixed(1)} ms beside bombs, ratio ${(p95(busy) / p95(calm)).toFixed(1)}\n`,
  )
}, 120_000)

async function readRepeatedly(read: () => Promise<number>, times: number): Promise<number[]> {
  const durations: number[] = []
  for (let count = 0; count < times; count++) durations.push(await read())
  return durations
}

const p95 = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0
