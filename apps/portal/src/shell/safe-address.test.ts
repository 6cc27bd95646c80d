import { describe, expect, test } from '@jest/globals'
import { mailAddress, safeAddress } from './safe-address.ts'

describe('an address from a stranger', () => {
  for (const address of ['https://example.com/a', 'http://example.com', 'mailto:a@example.com'])
    test(`${address} is followed`, () => expect(safeAddress(address)).toBe(address))
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//elsewhere.example',
    '/-/sign-out',
    '',
    undefined,
  ])
    test(`${address} is not`, () => expect(safeAddress(address)).toBeUndefined())
})

test('mail goes to addresses only', () => {
  expect(mailAddress('api@example.com')).toBe('mailto:api@example.com')
  for (const none of ['a@b?bcc=c@d', 'x', 'a b@c', '<a@b>', undefined])
    expect(mailAddress(none)).toBeUndefined()
})
