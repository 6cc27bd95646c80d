import { describe, expect, test } from '@jest/globals'
import type { SecuritySchemeDocument } from './documentation.ts'
import { securityInWords } from './security-words.ts'

describe('security in words', () => {
  const securitySchemes: SecuritySchemeDocument[] = [
    { name: 'key', type: 'apiKey', scheme: { in: 'header', name: 'X-Key' } },
    { name: 'query', type: 'apiKey', scheme: { in: 'query', name: 'key' } },
    { name: 'token', type: 'http', scheme: { scheme: 'Bearer', bearerFormat: 'JWT' } },
    { name: 'basic', type: 'http', scheme: { scheme: 'basic' } },
    { name: 'oauth', type: 'oauth2', scheme: {} },
  ]
  const say = (...security: { name: string; scopes: string[] }[][]) =>
    securityInWords({ security, securitySchemes })
  const need = (name: string, ...scopes: string[]) => ({ name, scopes })

  test('names each way in', () =>
    expect(say([need('token')], [need('key'), need('basic')], [])).toEqual([
      'A bearer token (JWT) in the header Authorization.',
      'An API key in the header X-Key, and: A user name and a password (HTTP Basic).',
      'Nothing: anyone may call it.',
    ]))
  test('names scopes', () =>
    expect(say([need('oauth', 'read', 'write')])).toEqual([
      'An OAuth 2 access token (oauth) with read, write.',
    ]))
  test('names a key in the query', () =>
    expect(say([need('query')])).toEqual(['An API key in the query parameter key.']))
  test('says the name of a scheme that is not described', () =>
    expect(say([need('lost')])).toEqual(['lost.']))
})
