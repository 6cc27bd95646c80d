import { describe, expect, test } from '@jest/globals'
import { safeReturnAddress, signInAddress } from './return-address.ts'

describe('the address to return to', () => {
  const cases: [given: unknown, used: string][] = [
    ['/acme/petstore?tab=1#x', '/acme/petstore?tab=1#x'],
    ['/', '/'],
    [undefined, '/'],
    [['/acme'], '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/..//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?to=/acme', '/'],
  ]
  for (const [given, used] of cases)
    test(`${JSON.stringify(given)} leads to ${used}`, () =>
      expect(safeReturnAddress(given)).toBe(used))

  test('is carried through the sign-in page', () => {
    expect(signInAddress('/acme/api?q=a b')).toBe('/sign-in?to=%2Facme%2Fapi%3Fq%3Da%2520b')
    expect(signInAddress('/')).toBe('/sign-in')
  })
})
