import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { OperationEntry } from './documentation.ts'
import { OperationFilter } from './operation-filter.tsx'
import { filterOperations, groupByTag, OperationGroups } from './operation-list.tsx'

const entry = (method: string, path: string, tags: string[], more = {}): OperationEntry => ({
  key: `${method} ${path}`,
  slug: `${method} ${path}`.toLowerCase().replaceAll(/[ /]/g, '~'),
  method,
  path,
  tags,
  deprecated: false,
  pack: 0,
  offset: 0,
  length: 1,
  ...more,
})

const operations = [
  entry('GET', '/pets', ['pets', 'read'], { summary: 'List all pets' }),
  entry('DELETE', '/pets/{id}', ['pets'], { deprecated: true }),
  entry('GET', '/health', []),
]
const tags = [{ name: 'pets', description: 'All of them.', operations: 2 }]
const place = { org: 'acme', api: 'petstore', version: '1.0.0+a' }

function renderList() {
  render(
    <OperationFilter filter="" total={3}>
      <OperationGroups
        groups={groupByTag({ tags, operations })}
        total={3}
        place={place}
        filtered={false}
      />
    </OperationFilter>,
  )
}

describe('the list of operations', () => {
  test('is grouped by tag, in the order of the description', () =>
    expect(
      groupByTag({ tags, operations }).map(({ name, operations }) => [name, operations.length]),
    ).toEqual([
      ['pets', 2],
      ['read', 1],
      ['Other operations', 1],
    ]))

  test('links each operation under an encoded address', () => {
    renderList()
    const link = screen.getByRole('link', { name: /GET.*\/health/ })
    expect(link.getAttribute('href')).toBe('/acme/petstore/v/1.0.0%2Ba/operations/get~~health')
    expect(screen.getByRole('link', { name: /\(deprecated\)/ })).toBeTruthy()
  })

  test('narrows while typing, and says to how many', async () => {
    renderList()
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter operations' }), 'pets list')
    expect(screen.queryAllByRole('link', { name: /List all pets/ })).toHaveLength(2)
    expect(screen.queryByRole('link', { name: /health/ })).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('1 of 3')
    await userEvent.clear(screen.getByRole('searchbox', { name: 'Filter operations' }))
    expect(screen.getByRole('link', { name: /health/ })).toBeTruthy()
  })

  test('narrows the same way on the server', () =>
    expect(filterOperations(operations, 'pets LIST').map(({ path }) => path)).toEqual(['/pets']))
})
