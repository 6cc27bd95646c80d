import { expect, test } from '@jest/globals'
import { rememberObjects } from './recent-objects.ts'

function scene(stored: Record<string, unknown>) {
  const read: string[] = []
  const clock = { nowMs: 1 }
  const blobs = rememberObjects(
    {
      async get(key) {
        read.push(key)
        if (!(key in stored)) throw new Error(`no ${key}`)
        return Buffer.from(JSON.stringify(stored[key]))
      },
    },
    () => clock.nowMs,
  )
  return { read, clock, blobs, stored }
}

test('an object is read once a minute, and each reader has their own', async () => {
  const { read, clock, blobs } = scene({ a: [1] })
  const [one, other] = await Promise.all([blobs.getJson<number[]>('a'), blobs.getJson('a')])
  one.push(2)
  expect([other, await blobs.getJson('a')]).toEqual([[1], [1]])
  expect(read).toEqual(['a'])
  clock.nowMs = 60_002
  await blobs.getJson('a')
  expect(read).toEqual(['a', 'a'])
})

test('a large one is not kept', async () => {
  const { read, blobs } = scene({ large: 'x'.repeat(1_000_000) })
  await blobs.getJson('large')
  await blobs.getJson('large')
  expect(read).toEqual(['large', 'large'])
})

test('one that is not there is asked for again', async () => {
  const { read, blobs, stored } = scene({})
  await expect(blobs.getJson('a')).rejects.toThrow('no a')
  stored['a'] = 1
  expect(await blobs.getJson('a')).toBe(1)
  expect(read).toEqual(['a', 'a'])
})
