import { expect, test } from '@jest/globals'
import { readManifest } from '@portolan/description/stored-manifest'
import { createPacked } from './packed.ts'

const text = (value: unknown) => Buffer.from(JSON.stringify(value))

/** As the first release wrote it. */
const early = {
  title: 'Tasks',
  packs: [{ sha256: 'a', bytes: 10 }],
  counts: { operations: 1, schemas: 1 },
  operations: [{ key: 'GET /tasks', slug: 'get~tasks', pack: 0, offset: 0, length: 5 }],
  schemas: [{ name: 'Task', pack: 0, offset: 5, length: 5 }],
}

function packedOver(objects: Record<string, Uint8Array>) {
  const read: string[] = []
  const packed = createPacked({
    get: async (key, range) => {
      read.push(key)
      const { offset, length } = range ?? { offset: 0, length: Number.POSITIVE_INFINITY }
      return objects[key]!.subarray(offset, offset + length)
    },
  })
  return { packed, read }
}

test('documentation of an earlier release is read as one that has less', () => {
  expect(readManifest(JSON.stringify(early))).toMatchObject({
    webhooks: [],
    files: [],
    counts: { operations: 1, webhooks: 0, schemas: 1 },
  })
})

test('readers are not told where things are packed', async () => {
  const { packed } = packedOver({ manifest: text(early) })
  const { outline } = await packed.manifest('manifest')
  expect(JSON.parse(outline)).toEqual({
    title: 'Tasks',
    counts: { operations: 1, webhooks: 0, schemas: 1 },
    operations: [{ key: 'GET /tasks', slug: 'get~tasks' }],
    webhooks: [],
    schemas: [{ name: 'Task' }],
    files: [],
  })
})

test('what was read is kept, and those who ask at once wait for the same answer', async () => {
  const { packed, read } = packedOver({ manifest: text(early), pack: Buffer.from('0123456789') })
  const [one, other] = await Promise.all([packed.manifest('manifest'), packed.manifest('manifest')])
  expect(one).toBe(other)
  for (const _ of [1, 2]) expect(await packed.text('pack', { offset: 3, length: 4 })).toBe('3456')
  expect(await packed.text('pack', { offset: 0, length: 1 })).toBe('0')
  expect(read).toEqual(['manifest', 'pack', 'pack'])
})

test('an empty range is empty, which storage would refuse to read', async () => {
  const { packed, read } = packedOver({})
  expect(await packed.text('pack', { offset: 7, length: 0 })).toBe('')
  expect(read).toEqual([])
})
