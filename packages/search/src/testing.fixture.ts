import path from 'node:path'
import type { SearchRow } from '@portolan/description/documentation'
import { buildSegment, type RowSet } from './build-segment.ts'
import type { LiveSegment } from './scope.ts'
import { openSegment } from './segment.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const folder = makeTemporaryFolder()
let files = 0

export const rowSet = (slug: string, rows: SearchRow[], title = slug): RowSet => ({
  apiId: `id-of-${slug}`,
  slug,
  title,
  version: '1.0.0',
  manifestKey: `manifest-of-${slug}`,
  rows,
})

/** A segment of these sets, all of which count. */
export async function segmentOf(...rowSets: RowSet[]): Promise<LiveSegment> {
  const file = path.join(folder, `${files++}`)
  await buildSegment(file, rowSets)
  return { segment: openSegment(file), sets: new Map(rowSets.entries()) }
}

export const operation = (
  title: string,
  more: Partial<SearchRow> & { operationId?: string } = {},
): SearchRow => ({ kind: 'operation', title, page: title, method: 'GET', path: '/', ...more })

export const pets = rowSet('petstore', [
  { kind: 'api', title: 'Petstore', tags: ['Pets'] },
  operation('List all pets', {
    method: 'GET',
    path: '/pets',
    operationId: 'listPets',
    tags: ['Pets'],
    text: 'Answers with every animal that waits for a home.',
  }),
  operation('Add a pet to the store', {
    method: 'POST',
    path: '/pets',
    operationId: 'addPet',
    tags: ['Pets', 'Pet store'],
  }),
  operation('Delete a pet', {
    method: 'DELETE',
    path: '/pets/{petId}',
    operationId: 'deletePet',
    deprecated: true,
  }),
  { kind: 'webhook', title: 'newPet', page: 'post~newPet', method: 'POST' },
  { kind: 'schema', title: 'Pet', page: 'Pet' },
  { kind: 'property', title: 'Pet.ownerName', page: 'Pet', anchor: 'ownerName' },
])

export const billing = rowSet(
  'billing',
  [
    { kind: 'api', title: 'Billing' },
    operation('List invoices', { path: '/invoices', operationId: 'listInvoices' }),
    operation('Refund a payment', { method: 'POST', path: '/refunds', operationId: 'refund' }),
    { kind: 'schema', title: 'Invoice', page: 'Invoice', text: 'What a customer owes.' },
  ],
  'Billing',
)
