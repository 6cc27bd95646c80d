import { describe, expect, test } from '@jest/globals'
import { bodyBytesMax, contentTypeOf, mustBeUploaded } from './content-type.ts'

describe('the content type of a description', () => {
  const cases: [begins: string, type: string][] = [
    ['{"openapi":"3.1.0"}', 'application/json'],
    ['\uFEFF \n{', 'application/json'],
    ['openapi: 3.1.0', 'application/yaml'],
    ['', 'application/yaml'],
    ['PK\u0003\u0004', 'application/zip'],
  ]
  for (const [begins, type] of cases)
    test(`that begins with ${JSON.stringify(begins)} is ${type}`, () =>
      expect(contentTypeOf(new TextEncoder().encode(begins))).toBe(type))
})

test('a zip and a large description are uploaded first', () => {
  expect(mustBeUploaded('application/zip', 10)).toBe(true)
  expect(mustBeUploaded('application/json', bodyBytesMax)).toBe(false)
  expect(mustBeUploaded('application/json', bodyBytesMax + 1)).toBe(true)
})
