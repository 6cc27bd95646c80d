import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeOperationKey, encodeOperationKey, operationKey } from './operation-key.ts'

const cases = [
  { method: 'get', path: '/pets/{petId}', key: 'GET /pets/{}', segment: 'get~pets~*' },
  { method: 'get', path: '/', key: 'GET /', segment: 'get~' },
  {
    method: 'delete',
    path: '/a_b/{x}.json',
    key: 'DELETE /a_b/{}.json',
    segment: 'delete~a_b~*.json',
  },
  { method: 'M-SEARCH', path: '/~me/*', key: 'M-SEARCH /~me/*', segment: 'm-search~!7eme~!2a' },
  { method: 'post', path: '/ü/猫', key: 'POST /ü/猫', segment: 'post~!fc~!u732b' },
  { method: 'post', path: 'newPet', key: 'POST newPet', segment: 'post!20newPet' },
]

describe('the key of an operation', () => {
  for (const { method, path, key, segment } of cases)
    test(`${method} ${path} has the key ${key} and the segment ${segment}`, () => {
      expect(operationKey(method, path)).toBe(key)
      expect(encodeOperationKey(key)).toBe(segment)
      expect(decodeOperationKey(segment)).toBe(key)
    })

  test('does not change when a path parameter is renamed', () => {
    expect(operationKey('GET', '/a/{x}/{y}')).toBe(operationKey('get', '/a/{id}/{other}'))
  })

  const keys = fc
    .tuple(fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Z-]+$/), fc.string({ unit: 'binary' }))
    .map(([method, path]) => operationKey(method, `/${path}`))

  test('comes back from its segment, whatever the path', () => {
    fc.assert(fc.property(keys, (key) => decodeOperationKey(encodeOperationKey(key)) === key))
  })

  test('needs no percent-encoding and is one segment', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const segment = encodeOperationKey(key)
        return encodeURIComponent(segment) === segment
      }),
    )
  })

  for (const segment of ['', 'pets', 'get~{}', 'GET~pets', 'get~!zz', 'get~!41'])
    test(`the segment "${segment}" stands for no operation`, () => {
      expect(() => decodeOperationKey(segment)).toThrow(/is not the key of an operation/)
    })
})
