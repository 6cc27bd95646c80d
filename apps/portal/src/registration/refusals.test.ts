import { expect, test } from '@jest/globals'
import { asRefusal, refusals } from './refusals.ts'

test('only what is a refusal is said to be one', () => {
  for (const code of Object.keys(refusals)) expect(asRefusal(code)).toBe(code)
  for (const code of ['constructor', '__proto__', 'not-an-approver', '', undefined])
    expect(asRefusal(code)).toBeUndefined()
})
