import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SwaggerParser from '@apidevtools/swagger-parser'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bundle } from './bundle.ts'

/** A description of four files that refer to each other, down and up, whole files and parts of them. */
const files: Record<string, string> = {
  'openapi.yaml': `openapi: 3.0.3
info: { title: Orders, version: "1.0.0" }
paths:
  /orders: { $ref: 'paths/orders.yaml' }
components:
  schemas:
    Order: { $ref: 'schemas/order.yaml' }
`,
  'paths/orders.yaml': `get:
  parameters: [{ $ref: '../parameters.yaml#/limit' }]
  responses:
    "200":
      description: Orders.
      content:
        application/json:
          schema: { type: array, items: { $ref: '../openapi.yaml#/components/schemas/Order' } }
`,
  'parameters.yaml': `limit: { name: limit, in: query, schema: { type: integer } }
`,
  'schemas/order.yaml': `type: object
properties:
  id: { type: string }
  lines:
    type: array
    items: { $ref: '#/definitions/line' }
definitions:
  line: { type: object, properties: { sku: { type: string } } }
`,
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portolan-oracle-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a bundle means what its files mean', () => {
  test('written out by swagger-parser, both are the same', async () => {
    const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
    const { bundle: bundled, findings } = bundle(bytes, { entry: 'openapi.yaml' })
    expect(findings).toEqual([])
    const ours = await SwaggerParser.dereference(structuredClone(bundled!.root) as never)
    const theirs = await SwaggerParser.dereference(path.join(folder, 'openapi.yaml'))
    expect(ours.paths).toEqual(theirs.paths)
  })
})
