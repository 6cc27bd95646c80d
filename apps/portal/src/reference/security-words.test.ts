import { describe, expect, test } from '@jest/globals'
import type { SecuritySchemeDocument } from './documentation.ts'
import { credentialOf, flowsOf, schemeInWords } from './security-words.ts'

const scheme = (type: string, scheme = {}): SecuritySchemeDocument => ({ name: 'it', type, scheme })

describe('a security scheme', () => {
  const cases: [SecuritySchemeDocument, words: string, credential: string | undefined][] = [
    [
      scheme('apiKey', { in: 'header', name: 'X-Key' }),
      'An API key in the header X-Key',
      'X-Key: YOUR_API_KEY',
    ],
    [
      scheme('apiKey', { in: 'query', name: 'key' }),
      'An API key in the query parameter key',
      '?key=YOUR_API_KEY',
    ],
    [
      scheme('apiKey', { in: 'cookie', name: 'session' }),
      'An API key in the cookie session',
      'Cookie: session=YOUR_API_KEY',
    ],
    [
      scheme('http', { scheme: 'Bearer', bearerFormat: 'JWT' }),
      'A bearer token (JWT) in the header Authorization',
      'Authorization: Bearer YOUR_ACCESS_TOKEN',
    ],
    [
      scheme('http', { scheme: 'basic' }),
      'A user name and a password (HTTP Basic)',
      'Authorization: Basic BASE64_OF_USER:PASSWORD',
    ],
    [scheme('oauth2'), 'An OAuth 2 access token (it)', 'Authorization: Bearer YOUR_ACCESS_TOKEN'],
    [scheme('mutualTLS'), 'A client certificate', undefined],
    [scheme('lost'), 'it', undefined],
  ]
  for (const [each, words, credential] of cases)
    test(`${words} is sent as ${credential}`, () => {
      expect(schemeInWords(each)).toBe(words)
      expect(credentialOf(each)).toBe(credential)
    })
})

test('ways to a token name their addresses and scopes', () =>
  expect(
    flowsOf(
      scheme('oauth2', {
        flows: {
          clientCredentials: { tokenUrl: 'https://e.com/token', scopes: { read: 'Look.' } },
          constructor: { tokenUrl: 'https://e.com/other' },
        },
      }),
    ),
  ).toEqual([
    {
      name: 'One machine to another (client credentials)',
      addresses: [{ name: 'Token', address: 'https://e.com/token' }],
      scopes: [{ name: 'read', description: 'Look.' }],
    },
    {
      name: 'constructor',
      addresses: [{ name: 'Token', address: 'https://e.com/other' }],
      scopes: [],
    },
  ]))
