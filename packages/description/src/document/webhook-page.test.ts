import { describe, expect, test } from '@jest/globals'
import { documentOf, webhookIn } from './testing/documentation.ts'

const webhook = `{post: {operationId: petCame, summary: A pet came, tags: [pets], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'200': {description: heard, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}`
const components = `components: {schemas: {Pet: {type: object, required: [id, secret], properties: {id: {type: integer, readOnly: true}, secret: {type: string, writeOnly: true}}}}}\n`

describe('the page of a webhook', () => {
  const documentation = documentOf(
    `openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\nsecurity: [{key: []}]\nwebhooks:\n  newPet: ${webhook}\n  'a/b': {get: {responses: {}}}\n${components}`,
  )
  const page = webhookIn(documentation, 'POST newPet')

  test('names it', () => {
    expect(page).toMatchObject({
      key: 'POST newPet',
      slug: 'post~newPet',
      name: 'newPet',
      method: 'POST',
      operationId: 'petCame',
      tags: ['pets'],
      security: [],
    })
    expect(documentation.manifest.webhooks.map(({ slug }) => slug)).toEqual([
      'post~newPet',
      'get~a~b',
    ])
    expect(documentation.manifest.counts).toMatchObject({ operations: 0, webhooks: 2 })
  })

  test('shows what the API sends, and what it wants to hear', () => {
    expect(page.requestBody?.content[0]?.examples).toEqual([{ value: { id: 42 }, generated: true }])
    expect(page.responses[0]?.content[0]?.examples).toEqual([
      { value: { secret: 'example-token' }, generated: true },
    ])
    expect(Object.keys(page.schemas)).toEqual(['Pet'])
  })
})

test('webhooks of 3.0 are those that tools agreed on', () => {
  const documentation = documentOf(
    `openapi: 3.0.4\ninfo: {title: Pets, version: '1'}\npaths: {}\nx-webhooks: {newPet: ${webhook}}\n${components}`,
  )
  expect(webhookIn(documentation, 'POST newPet').summary).toBe('A pet came')
})
