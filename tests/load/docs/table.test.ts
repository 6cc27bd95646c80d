import { expect, test } from '@jest/globals'
import type { Figure } from '../figures.ts'
import { baseline, formatTables, own } from './table.ts'

const row = (what: string, values: Record<string, number>): Figure[] =>
  Object.entries(values).map(([column, value]) => ({
    part: 'petstore',
    what,
    column,
    value,
    unit: 'ms',
  }))

test('our figure is held against the best of the others, and not against the empty page', () => {
  const table = formatTables(row('settled', { [own]: 50, One: 100, Two: 200, [baseline]: 25 }))
  expect(table).toContain('0.50 ×')
  expect(table).toContain('Every row is won.')
})

test('a row that another wins is named', () => {
  const figures = [
    ...row('settled', { [own]: 50, One: 100 }),
    ...row('memory', { [own]: 50, One: 40 }),
    ...row('blocking', { [own]: 0, One: 0 }),
  ]
  expect(formatTables(figures)).toContain('Not won: memory.')
})

test('what never settled is beaten by whatever does', () => {
  const table = formatTables(row('settled', { [own]: 50, One: Number.POSITIVE_INFINITY }))
  expect(table).toContain('never')
  expect(table).toContain('Every row is won.')
})

test('figures of which none is ours are not held against each other', () => {
  const table = formatTables(row('performance', { catalog: 99, operation: 100 }))
  expect(table.split('\n')).toHaveLength(2)
})
