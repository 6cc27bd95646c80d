import { describe, expect, test } from '@jest/globals'
import { contentSecurityPolicy } from './content-security-policy.ts'

const policy = (contentOrigin?: string) =>
  contentSecurityPolicy('abc', { contentOrigin, development: false })

describe('the content security policy', () => {
  test('runs scripts by nonce only', () => {
    expect(policy()).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(policy()).not.toContain('unsafe')
  })

  test('lets the browser send uploads to the content origin and nowhere else', () => {
    expect(policy('https://content.example')).toContain(
      "connect-src 'self' https://content.example;",
    )
    expect(policy()).toContain("connect-src 'self';")
  })

  test('allows eval only while developing', () => {
    const developing = contentSecurityPolicy('abc', { contentOrigin: undefined, development: true })
    expect(developing).toContain("'unsafe-eval'")
  })
})
