import { describe, expect, test } from '@jest/globals'
import type { Change, Comparison } from '../change.ts'
import { changelogEntry, toChangelog } from './changelog.ts'
import { toHtml } from './html.ts'
import { toMarkdown } from './markdown.ts'
import { toText } from './text.ts'

const change = (parts: Partial<Change>): Change => ({
  rule: 'operation-removed',
  level: 'breaking',
  operation: 'GET /pets/{}',
  operations: ['GET /pets/{}'],
  operationsTotal: 1,
  message: 'GET /pets/{petId} is no longer offered.',
  hurts: ['senders', 'readers'],
  published: { file: 'pets.yaml', pointer: '/paths/~1pets', line: 12 },
  candidate: null,
  advice: 'Keep it.',
  fingerprint: '0123456789abcdef',
  ...parts,
})

const comparison = (...changes: Change[]): Comparison => ({
  verdict: changes.some(({ level }) => level === 'breaking') ? 'breaking' : 'compatible',
  changes,
  total: changes.length,
  version: { declared: '1.1.0', required: '2.0.0', ok: false },
})

const names = { published: '1.0.0', candidate: '1.1.0', date: new Date('2026-03-01T12:00:00Z') }

const several = comparison(
  change({}),
  change({
    rule: 'property-removed',
    level: 'caution',
    operation: null,
    message: 'The property "a" is gone.',
    hurts: ['senders'],
    candidate: { file: '', pointer: '/a', line: 3 },
  }),
  change({ rule: 'parameter-added', level: 'safe', message: 'The parameter is new.', advice: '' }),
  change({ rule: 'operation-deprecated', level: 'safe', message: 'It is deprecated.', advice: '' }),
  change({ rule: 'type-narrowed', level: 'safe', message: 'It is an integer.', advice: '' }),
)

const hostile = comparison(
  change({
    message:
      '<script>alert(1)</script> [x](javascript:alert(1)) `*_ \u001B[31m\n# http://evil.test',
    operation: 'GET /`<img src=x>`',
    published: { file: '"><svg onload=x>', pointer: '/"onmouseover="x', line: 1 },
  }),
)
const hostileNames = { published: '</title><script>', candidate: '[a](b)\n# c' }

describe('text', () => {
  test('says the verdict, the version, and each change with lines and advice', () => {
    expect(toText(several, names).split('\n').slice(0, 9)).toEqual([
      '1.0.0 -> 1.1.0: 5 changes, 1 of them breaking.',
      'Version 2.0.0 or later is needed; 1.1.0 is declared.',
      '',
      'BREAKING',
      '  GET /pets/{}',
      '    - GET /pets/{petId} is no longer offered. [operation-removed]',
      '      1.0.0 pets.yaml:12',
      '      Keep it.',
      '',
    ])
  })

  test('gives a terminal no commands', () => {
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(toText(hostile, hostileNames)).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })
})

describe('Markdown', () => {
  test('is grouped by level, then by operation', () => {
    expect(toMarkdown(several, names).match(/^#.*$/gm)).toEqual([
      '# Changes from 1.0.0 to 1.1.0',
      '## Breaking',
      '### `GET /pets/{}`',
      '## Caution',
      '### The API as a whole',
      '## Safe',
      '### `GET /pets/{}`',
    ])
    expect(toMarkdown(several, names)).toContain('1.0.0 pets.yaml:12, 1.1.0 line 3')
  })

  test('shows what a description says as it is', () => {
    const markdown = toMarkdown(hostile, hostileNames)
    expect(markdown).toContain('\\<script\\>alert\\(1\\)\\</script\\> \\[x\\]\\(javascript:')
    expect(markdown).toContain('### `` GET /`<img src=x>` ``')
    expect(markdown.match(/^# /gm)).toHaveLength(1)
    expect(markdown).not.toContain('http://')
  })
})

describe('HTML', () => {
  test('is a page of its own, without scripts', () => {
    const html = toHtml(several, names)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
    expect(html).toContain('<code>operation-removed</code> hurts senders and readers')
  })

  test('escapes everything', () => {
    const html = toHtml(hostile, hostileNames)
    expect(html).not.toMatch(/<script|<img|<svg|"onmouseover/)
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;')
  })
})

describe('a changelog entry', () => {
  test('has a section for what breaks, and those of keepachangelog.com', () => {
    expect(changelogEntry(several, names)).toEqual({
      version: '1.1.0',
      date: '2026-03-01',
      breaking: ['GET /pets/{petId} is no longer offered.'],
      added: ['GET /pets/{}: The parameter is new.'],
      changed: ['GET /pets/{}: It is an integer.'],
      deprecated: ['GET /pets/{}: It is deprecated.'],
      removed: ['The API as a whole: The property "a" is gone.'],
    })
    expect(toChangelog(several, names).match(/^#.*$/gm)).toEqual([
      '## [1.1.0] - 2026-03-01',
      '### Breaking',
      '### Added',
      '### Changed',
      '### Deprecated',
      '### Removed',
    ])
  })

  test('says so where nothing changed', () => {
    const same: Comparison = {
      verdict: 'identical',
      changes: [],
      total: 0,
      version: { declared: '1.0.0', required: '1.0.0', ok: true },
    }
    expect(toChangelog(same, names)).toBe('## [1.1.0] - 2026-03-01\n\nThe contract is the same.\n')
    expect(toText(same, names)).toContain('The contract is the same.')
  })
})
