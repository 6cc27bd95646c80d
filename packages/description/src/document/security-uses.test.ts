import { expect, test } from '@jest/globals'
import { documentOf, textAt } from './testing/documentation.ts'

const usesOf = (paths: string) => {
  const documentation = documentOf(`openapi: 3.1.0
info: {title: Pets, version: '1'}
security: [{oauth: [read]}]
paths:
${paths}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://e.com, scopes: {read: R, write: W}}}}
    key: {type: apiKey, in: header, name: K}
`)
  const { securityUses, twins } = documentation.manifest
  return { uses: securityUses, twin: textAt(documentation, twins.security) }
}

test('operations are listed by the scopes that they ask for, once each', () => {
  const { uses, twin } = usesOf(`
  /a: {get: {responses: {}}, put: {security: [{oauth: [read, write]}, {oauth: [write], key: []}], responses: {}}}
  /b: {get: {security: [{oauth: []}, {}], summary: All b, responses: {}}}`)
  expect(uses).toEqual({
    byScheme: { oauth: 3, key: 1 },
    none: 1,
    operations: [
      { scheme: 'oauth', scope: 'read', total: 2, operations: ['get~a', 'put~a'] },
      { scheme: 'oauth', scope: 'write', total: 1, operations: ['put~a'] },
      { scheme: 'key', total: 1, operations: ['put~a'] },
      { total: 1, operations: ['get~b'] },
      { scheme: 'oauth', total: 1, operations: ['get~b'] },
    ],
  })
  for (const line of [
    'With the scope `write`:\n\n- [PUT /a](operations/put~a.md): `PUT /a`\n',
    'Without a scope:\n\n- [All b](operations/get~b.md): `GET /b`\n',
    'can be called by anyone.\n\n- [All b](operations/get~b.md): `GET /b`\n',
  ])
    expect(twin).toContain(line)
})

test('a long list says how many it leaves out, and all lists together stay short', () => {
  const scopes = Array.from({ length: 20 }, (_, index) => `s${index}`).join(', ')
  const { uses, twin } = usesOf(
    Array.from(
      { length: 130 },
      (_, index) => `  /p${index}: {get: {security: [{oauth: [${scopes}]}], responses: {}}}`,
    ).join('\n'),
  )
  const listed = uses?.operations?.map(({ operations }) => operations.length) ?? []
  expect(listed).toHaveLength(20)
  expect(Math.max(...listed)).toBeLessThanOrEqual(100)
  expect(listed.reduce((total, each) => total + each, 0)).toBe(1000)
  expect(uses?.operations?.every(({ total }) => total === 130)).toBe(true)
  expect(twin).toContain(`\n- and ${130 - (listed[0] ?? 0)} more`)
})

test('names such as constructor are only names', () => {
  const { uses } = usesOf(`  /a: {get: {security: [{constructor: [toString]}], responses: {}}}`)
  expect(Object.entries(uses?.byScheme ?? {})).toEqual([['constructor', 1]])
})
