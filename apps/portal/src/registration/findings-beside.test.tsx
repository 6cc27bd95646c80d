import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Finding } from '../api/problem.ts'
import { FindingsBeside } from './findings-beside.tsx'
import { hunksOf } from './hunks.ts'

const attack = '<img src=x onerror="attacked=1">'
const finding = (given: Partial<Finding>): Finding => ({
  rule: 'path-casing',
  level: 'warning',
  message: 'Write it in kebab case.',
  ...given,
})

function show() {
  const findings = [
    finding({ line: 4, pointer: '/paths/~1A' }),
    finding({ message: 'No contact.' }),
  ]
  return render(
    <FindingsBeside
      hunks={hunksOf(
        findings.map((each, index) => ({ finding: each, number: index + 1 })),
        [{ line: 4, firstLine: 3, lines: ['paths:', `  /A: ${attack}`, '    get:'] }],
      )}
    />,
  )
}

test('a line leads to its finding, and back', () => {
  const { container } = show()
  const toFinding = screen.getByRole('link', { name: 'Line 4, to finding 1' })
  expect(toFinding.getAttribute('href')).toBe('#finding-1')
  expect(container.querySelector('#finding-1')?.textContent).toContain('Write it in kebab case.')
  expect(screen.getByRole('link', { name: 'line 4' }).getAttribute('href')).toBe('#line-4')
  expect(container.querySelector('#line-4')?.textContent).toContain('/A:')
})

test('the text is shown, with its numbers, and never run', () => {
  const { container } = show()
  const source = screen.getByRole('region', { name: 'Source, lines 3 to 5' })
  expect(source.textContent).toBe(`3paths:\n4  /A: ${attack}\n5    get:\n`)
  expect(container.querySelector('img')).toBeNull()
})

test('a finding without a line stands alone', () => {
  const { container } = show()
  expect(container.querySelector('#finding-2')?.textContent).toContain('No contact.')
  expect(screen.getAllByRole('region')).toHaveLength(1)
})
