import { describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import type { Api } from '../api/types.ts'
import { ActiveFilters } from './active-filters.tsx'
import { ApiCards } from './api-cards.tsx'
import { ApiTable } from './api-table.tsx'
import { FilterForm, foundInWords } from './filter-form.tsx'
import type { Facets } from './read-catalog.ts'

const attack = '<img src=x onerror="attacked=1">'

const api = (given: Partial<Api> = {}): Api => ({
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  slug: 'tasks',
  title: `Tasks ${attack}`,
  description: `Keeps **lists**. ${attack}`,
  lifecycle: 'deprecated',
  tags: ['billing', 'pii'],
  visibility: 'public',
  versionScheme: 'semver',
  latestVersion: '1.1.0',
  operations: 3,
  score: 81,
  team: { slug: 'platform', name: 'Platform' },
  owner: { id: 'u1', name: 'Ada' },
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
  links: { self: '/', versions: '/' },
  ...given,
})

const facets: Facets = {
  team: [{ value: 'platform', name: 'Platform', count: 1_200 }],
  lifecycle: [
    { value: 'deprecated', name: 'deprecated', count: 1 },
    { value: 'experimental', name: 'experimental', count: 2 },
  ],
  tag: [],
}

const href = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')

describe('an API in the catalog', () => {
  test('as a card tells who answers for it, and runs nothing of its words', () => {
    const { container } = render(<ApiCards org="acme" apis={[api()]} />)
    const card = within(screen.getByRole('list', { name: 'APIs' })).getAllByRole('listitem')[0]
    expect(card?.textContent).toContain('Platform · Ada · 3 operations')
    expect(card?.textContent).toMatch(/deprecatedpublic/)
    expect(container.querySelector('img')).toBeNull()
    expect(href('billing')).toBe('/acme?tag=billing')
  })

  test('as a row can be sorted by, and says by what it is', () => {
    render(
      <ApiTable
        org="acme"
        apis={[api()]}
        isMember
        sort="-score"
        sortedBy={(sort) => `/acme?sort=${sort}`}
      />,
    )
    const heads = screen.getAllByRole('columnheader')
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'API',
      'Team',
      'Owner',
      'Lifecycle',
      'Tags',
      'Score',
      'Latest version',
      'Last change',
    ])
    expect(heads[5]?.getAttribute('aria-sort')).toBe('descending')
    expect(heads[0]?.hasAttribute('aria-sort')).toBe(false)
    expect(href('Last change')).toBe('/acme?sort=-updated')
    expect(href('1.1.0')).toBe('/acme/tasks/v/1.1.0')
  })

  test('shows no people to others', () => {
    const { team: _, owner: __, ...outside } = api()
    render(
      <ApiTable org="acme" apis={[outside]} isMember={false} sort="name" sortedBy={() => '/'} />,
    )
    expect(screen.queryByRole('columnheader', { name: 'Team' })).toBeNull()
    expect(screen.queryByRole('columnheader', { name: 'Owner' })).toBeNull()
  })
})

describe('the filter', () => {
  const show = (given: Parameters<typeof FilterForm>[0]['filter']) =>
    render(<FilterForm org="acme" filter={given} facets={facets} view={undefined} />)
  const field = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
  const words = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text)

  test('is a plain form that offers what there is, with counts', () => {
    show({ team: 'platform', q: 'pets' })
    const form = screen.getByRole('search', { name: 'Catalog' })
    expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/acme', null])
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('pets')
    expect(field('Team').value).toBe('platform')
    expect(words(field('Team'))).toEqual(['All teams', 'Platform (1,200)'])
    expect(words(field('Lifecycle'))).toEqual(['All', 'experimental (2)', 'deprecated (1)'])
  })

  test('offers nothing where there is nothing to choose', () => {
    show({})
    for (const name of ['Tag', 'Owner', 'Visibility'])
      expect(screen.queryByRole('combobox', { name })).toBeNull()
  })

  test('keeps a choice that nothing has any more, so that it can be taken away', () => {
    show({ tag: 'gone', scoreMin: 65 })
    expect(field('Tag').value).toBe('gone')
    expect(field('Score').value).toBe('65')
  })
})

describe('active filters', () => {
  test('are taken away one by one, or all at once; the order stays', () => {
    render(
      <ActiveFilters
        org="acme"
        filter={{ q: 'a b', team: 'platform', scoreMin: 50, sort: '-score' }}
        facets={facets}
        view="table"
      />,
    )
    expect(href('Remove the filter Team: Platform')).toBe(
      '/acme?q=a+b&sort=-score&scoreMin=50&view=table',
    )
    expect(href('Remove the filter Words: a b')).toBe(
      '/acme?team=platform&sort=-score&scoreMin=50&view=table',
    )
    expect(href('Show all')).toBe('/acme?sort=-score&view=table')
  })

  test('are none where only the order was chosen', () => {
    const { container } = render(
      <ActiveFilters org="acme" filter={{ sort: '-score' }} facets={facets} view={undefined} />,
    )
    expect(container.innerHTML).toBe('')
  })
})

test('what was found is said in words', () => {
  expect(foundInWords(1_000, false)).toBe('1,000 APIs')
  expect(foundInWords(1, true)).toBe('1 API matches')
  expect(foundInWords(0, true)).toBe('0 APIs match')
})
