import { describe, expect, test } from '@jest/globals'
import { documentOf, textAt } from './testing/documentation.ts'

const documentation = documentOf(
  `openapi: 3.2.0
info:
  title: Pets
  version: '1'
  summary: All pets
  termsOfService: https://example.com/terms
  contact: {name: Ada, email: ada@example.com, x-a: 1}
  license: {name: MIT, identifier: MIT}
externalDocs: {url: https://example.com}
security: [{key: []}]
tags:
  - {name: dogs, parent: pets, kind: nav, summary: Dogs, externalDocs: {url: https://example.com/dogs}}
  - {name: pets}
paths:
  /b: {get: {tags: [dogs], responses: {}}}
  /a: {get: {tags: [dogs, other], security: [], responses: {}}, put: {deprecated: true, security: [{}, {key: []}], responses: {}}}
components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
`,
  {
    history: {
      version: '2',
      previous: {
        history: { 'GET /b': [{ version: '1', added: true, breaking: 0, caution: 0, safe: 0 }] },
        changes: { 'GET /b': { breaking: 1, caution: 0, safe: 0 } },
      },
    },
  },
)
const { manifest } = documentation

describe('the manifest', () => {
  test('says what the description says of itself', () => {
    expect(manifest).toMatchObject({
      title: 'Pets',
      summary: 'All pets',
      termsOfService: 'https://example.com/terms',
      contact: { name: 'Ada', email: 'ada@example.com' },
      license: { name: 'MIT', identifier: 'MIT' },
      externalDocs: { url: 'https://example.com' },
      counts: { operations: 3, webhooks: 0, schemas: 0, deprecated: 1 },
      securityUses: {
        byScheme: { key: 2 },
        none: 2,
        operations: [
          { scheme: 'key', total: 2, operations: ['get~b', 'put~a'] },
          { total: 2, operations: ['get~a', 'put~a'] },
        ],
      },
    })
    expect(manifest.contact).not.toHaveProperty('x-a')
  })

  test('has tags that are under others, declared ones first', () => {
    expect(manifest.tags).toEqual([
      {
        name: 'dogs',
        parent: 'pets',
        kind: 'nav',
        summary: 'Dogs',
        externalDocs: { url: 'https://example.com/dogs' },
        operations: 2,
      },
      { name: 'pets', operations: 0 },
      { name: 'other', operations: 1 },
    ])
  })

  test('lists operations in the order of the description, with their history', () => {
    expect(manifest.operations.map(({ key, history }) => [key, history])).toEqual([
      [
        'GET /b',
        [
          { version: '2', breaking: 1, caution: 0, safe: 0 },
          { version: '1', added: true, breaking: 0, caution: 0, safe: 0 },
        ],
      ],
      ['GET /a', [{ version: '2', added: true, breaking: 0, caution: 0, safe: 0 }]],
      ['PUT /a', [{ version: '2', added: true, breaking: 0, caution: 0, safe: 0 }]],
    ])
  })

  test('has twins of the pages about the whole', () => {
    expect(textAt(documentation, manifest.twins.overview)).toMatch(/^# Pets/)
    expect(textAt(documentation, manifest.twins.security)).toMatch(/^# /)
  })
})
