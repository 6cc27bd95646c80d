import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { OperationRow } from './documentation.ts'
import { SecurityPage } from './security-page.tsx'
import { usesWithRows } from './security-uses.tsx'

const place = { org: 'acme', api: 'petstore', version: '2.0.0' }
const row = (index: number): OperationRow => ({
  key: `GET /p${index}`,
  slug: `get~p${index}`,
  method: 'GET',
  path: `/p${index}`,
  tags: [],
  deprecated: false,
})
const rows = Array.from({ length: 30 }, (_, index) => row(index))
const slugs = (count: number) => rows.slice(0, count).map(({ slug }) => slug)

const show = (operations: object[], schemes = ['key', 'oauth', 'constructor']) => {
  const uses = { byScheme: { key: 330, oauth: 3 }, none: 1, operations: operations as never }
  return render(
    <SecurityPage
      place={place}
      origin="https://portal.example"
      title="Petstore"
      isPublic
      versions={[]}
      securitySchemes={schemes.map((name) => ({
        name,
        type: 'x',
        scheme: {},
      }))}
      totals={uses}
      uses={usesWithRows(uses, rows)}
    />,
  ).container
}
const open = (page: HTMLElement) =>
  [...page.querySelectorAll('details.operation-group')].map((each) => each.hasAttribute('open'))

test('says which operations ask for a scheme, and leads to each', () => {
  const page = show([
    { scheme: 'key', total: 330, operations: slugs(30) },
    { total: 1, operations: slugs(1) },
  ])
  expect(page.querySelectorAll('a[href="/acme/petstore/v/2.0.0/operations/get~p29"]')).toHaveLength(
    1,
  )
  expect(page.querySelectorAll('a[href="/acme/petstore/v/2.0.0/operations/get~p0"]')).toHaveLength(
    2,
  )
  expect(screen.getByText(/And 300 more/)).toBeTruthy()
  expect(screen.getByText('No operation asks for it.')).toBeTruthy()
  expect(open(page)).toEqual([false, true])
})

test('lists operations by scope, folded', () => {
  const page = show([
    { scheme: 'oauth', scope: 'read:pets', total: 2, operations: slugs(2) },
    { scheme: 'oauth', total: 1, operations: slugs(1) },
  ])
  expect([...page.querySelectorAll('details > summary')].map((each) => each.textContent)).toEqual(
    expect.arrayContaining(['read:pets 2 operations', 'Without a scope 1 operation']),
  )
  expect(open(page)).toEqual([false, false])
})

test('what an earlier release built says nothing of uses', () => {
  const page = render(
    <SecurityPage
      place={place}
      origin=""
      title="Petstore"
      isPublic={false}
      versions={[]}
      securitySchemes={[{ name: 'key', type: 'x', scheme: {} }]}
      uses={usesWithRows(undefined, rows)}
    />,
  ).container
  expect(page.textContent).not.toMatch(/ask/)
})

test('says of nothing that anyone can call it where no scheme is named', () => {
  show([{ total: 1, operations: slugs(1) }], [])
  expect(screen.getByText(/does not say what a caller needs/)).toBeTruthy()
  expect(screen.queryByText(/by anyone/)).toBeNull()
})
