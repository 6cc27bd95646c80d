import { expect, test } from '@jest/globals'
import { createPayloadCodec } from './payload-codec.ts'

const payload = {
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from('{"url":"https://secret.example"}'),
}
const codec = createPayloadCodec(Buffer.alloc(32, 1))
const textOf = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('latin1')

test('what was encrypted can be read again, metadata included', async () => {
  const [decoded] = await codec.decode(await codec.encode([payload]))
  expect(textOf(decoded?.data)).toBe(textOf(payload.data))
  expect(textOf(decoded?.metadata?.['encoding'])).toBe('json/plain')
})

test('Temporal keeps neither the text nor its encoding, and never the same twice', async () => {
  const [first, second] = await codec.encode([payload, payload])
  expect(textOf(first?.data)).not.toContain('secret')
  expect(textOf(first?.data)).not.toContain('json/plain')
  expect(textOf(first?.metadata?.['encoding'])).toBe('binary/encrypted')
  expect(textOf(first?.data)).not.toBe(textOf(second?.data))
})

test('another key reads nothing', async () => {
  const encoded = await codec.encode([payload])
  await expect(createPayloadCodec(Buffer.alloc(32, 2)).decode(encoded)).rejects.toThrow()
})

test('a payload that was changed, or cut short, is refused', async () => {
  const [encoded] = await codec.encode([payload])
  const changed = Buffer.from(encoded!.data!)
  changed[changed.length - 1]! ^= 1
  await expect(codec.decode([{ ...encoded, data: changed }])).rejects.toThrow()
  const short = Buffer.from(encoded!.data!).subarray(0, 20)
  await expect(codec.decode([{ ...encoded, data: short }])).rejects.toThrow()
})

test('payloads from before encryption pass as they are', async () => {
  expect(await codec.decode([payload])).toEqual([payload])
})
