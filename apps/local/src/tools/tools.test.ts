import { describe, expect, test } from '@jest/globals'
import { findDynoxide } from './find-dynoxide.ts'
import { isAtLeast } from './required-version.ts'

describe('a version', () => {
  const cases = [
    { version: '1.9.1', required: '1.9.1', is: true },
    { version: '1.10.0', required: '1.9.1', is: true },
    { version: '2', required: '1.9.1', is: true },
    { version: '1.9.0', required: '1.9.1', is: false },
    { version: '0.13.2', required: '1.9.1', is: false },
    { version: undefined, required: '1.9.1', is: false },
    { version: 'DEV', required: '1.9.1', is: false },
  ]
  for (const { version, required, is } of cases)
    test(`${version} is ${is ? '' : 'not '}new enough where ${required} is needed`, () => {
      expect(isAtLeast(version, required)).toBe(is)
    })
})

test('a machine without a local DynamoDB is told how to get one', () => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  try {
    expect(() => findDynoxide('plan9-x64')).toThrow(/@dynoxide\/plan9-x64[^]*dynoxide on the PATH/)
  } finally {
    process.env['PATH'] = path
  }
})
