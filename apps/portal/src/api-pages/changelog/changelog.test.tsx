import { describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { changelogAsMarkdown } from './as-markdown.ts'
import { ChangelogView } from './changelog-view.tsx'
import type { VersionEntry } from './read-changelog.ts'

const attack = '<script>attacked=1</script>'
const nothing = { breaking: [], added: [], changed: [], deprecated: [], removed: [] }

const entries: VersionEntry[] = [
  {
    version: '1.1.0',
    publishedAt: '2026-11-21T10:00:00Z',
    against: '1.0.0',
    counts: { total: 63, breaking: 1, caution: 0, safe: 62 },
    more: 61,
    entry: {
      ...nothing,
      version: '1.1.0',
      date: '2026-11-21',
      breaking: [`POST /tasks is no longer offered. ${attack}`],
      added: ['GET /tasks/{id} is new.'],
    },
  },
  {
    version: '1.0.1',
    publishedAt: '2026-11-20T10:00:00Z',
    against: '1.0.0',
    counts: { total: 0, breaking: 0, caution: 0, safe: 0 },
    entry: { ...nothing, version: '1.0.1', date: '2026-11-20' },
  },
  { version: '1.0.0~2', publishedAt: '2026-11-19T10:00:00Z', against: '1.0.0' },
  { version: '1.0.0', publishedAt: '2026-11-19T09:00:00Z' },
]

describe('a changelog', () => {
  test('tells what broke first, and leads to the whole', () => {
    const { container } = render(<ChangelogView org="acme" api="tasks" entries={entries} />)
    const [first] = within(screen.getByRole('list', { name: 'Versions' })).getAllByRole('listitem')
    const heads = within(first!).getAllByRole('heading', { level: 4 })
    expect(heads.map(({ textContent }) => textContent)).toEqual(['Breaks', 'Added'])
    expect(first?.textContent).toContain('And 61 more changes.')
    expect(
      screen.getByRole('link', { name: 'Compare 1.1.0 with 1.0.0' }).getAttribute('href'),
    ).toBe('/acme/tasks/changes/1.0.0..1.1.0')
    expect(container.querySelector('script')).toBeNull()
  })

  test('says of others that nothing changed, that it is not compared yet, or that it is the first', () => {
    const { container } = render(<ChangelogView org="acme" api="tasks" entries={entries} />)
    const texts = [...container.querySelectorAll('.changelog > li')].map((li) => li.textContent)
    expect(texts[1]).toContain('nothing changed')
    expect(texts[2]).toContain('not compared yet')
    expect(texts[3]).toContain('The first version.')
  })

  test('as Markdown holds the same, with nothing that is markup', () => {
    const text = changelogAsMarkdown('Tasks *x*', { entries }, '/next')
    expect(text).toContain('# Changelog of Tasks \\*x\\*')
    expect(text).toMatch(/## 1\.1\.0 \(2026-11-21\)\n\n### Breaks\n\n- POST \/tasks/)
    expect(text).not.toContain('<script>')
    expect(text).toContain('And 61 more changes.')
    expect(text).toContain('[Earlier versions](/next)')
  })
})
