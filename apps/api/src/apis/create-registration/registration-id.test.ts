import { expect, test } from '@jest/globals'
import { registrationIdOf } from './registration-id.ts'

const source = {
  kind: 'blob' as const,
  key: 'a-key',
  sha256: 'a'.repeat(64),
  mediaType: 'application/json',
  sizeBytes: 10,
}
const request = { orgId: 'an-org', api: 'tasks', version: undefined, source, attempt: 1 }
const id = registrationIdOf(request)

test('the same request has the same id, which fits an address', () => {
  expect(registrationIdOf({ ...request })).toBe(id)
  expect(id).toMatch(/^[0-9a-f]{32}$/)
})

test('the media type says nothing about which content it is', () =>
  expect(
    registrationIdOf({ ...request, source: { ...source, mediaType: 'application/yaml' } }),
  ).toBe(id))

for (const [what, other] of [
  ['organization', { orgId: 'another' }],
  ['slug', { api: 'other' }],
  ['label', { version: '2' }],
  ['version to compare with', { compareWith: '1' }],
  ['content', { source: { ...source, sha256: 'b'.repeat(64) } }],
  ['attempt', { attempt: 2 }],
  ['kind of source', { source: { kind: 'url' as const, url: source.sha256 } }],
  ['place of the same words', { api: undefined, version: 'tasks' }],
] as const)
  test(`another ${what} has another id`, () =>
    expect(registrationIdOf({ ...request, ...other })).not.toBe(id))

test('another root of the same upload is another request', () => {
  const upload = { kind: 'upload' as const, key: 'k', uploadId: 'u', mediaType: 'application/zip' }
  const [one, two] = ['a.yaml', 'b.yaml'].map((entry) =>
    registrationIdOf({ ...request, source: { ...upload, entry } }),
  )
  expect(one).not.toBe(two)
})
