import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Review } from '../api/types.ts'
import { ResultsTable } from './results-table.tsx'
import { AdoptReviewForm } from './review-forms.tsx'
import { outcomeInWords } from './words.ts'

const review = (given: Partial<Review>) =>
  ({
    status: 'completed',
    progress: { done: 12, total: 12 },
    counts: { pass: 10, fail: 2, newlyFailing: 1, newFindings: 31 },
    ...given,
  }) as Review

describe('what would come of a text', () => {
  const cases: [given: Partial<Review>, words: string][] = [
    [{}, '2 versions would fail, 1 of them newly; 10 would pass. 31 new findings.'],
    [
      { counts: { pass: 12, fail: 0, newlyFailing: 0, newFindings: 0 } },
      'No version would fail; 12 would pass. 0 new findings.',
    ],
    [
      { status: 'running', progress: { done: 12, total: 1_200 } },
      '2 versions would fail, 1 of them newly; 10 would pass. 31 new findings. So far 12 of 1,200 versions reviewed.',
    ],
    [
      { counts: { pass: 0, fail: 0, newlyFailing: 0, newFindings: 0 } },
      'There was no version to review.',
    ],
  ]
  for (const [given, words] of cases)
    test(words, () => expect(outcomeInWords(review(given))).toBe(words))
})

test('a result says how the score changes, what is found newly, and why it fails', () => {
  render(
    <ResultsTable
      org="acme"
      results={[
        {
          api: 'tasks',
          version: '1.0.0',
          outcome: 'fail',
          newlyFailing: true,
          reasons: ['It does not reach strict.'],
          before: { score: 90, findings: 3, reached: 'strict' },
          after: { score: 71, findings: 12, reached: 'minimal' },
          newFindings: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((rule, index) => ({
            rule,
            count: 9 - index,
          })),
        },
      ]}
    />,
  )
  const row = screen.getAllByRole('row')[1]!
  expect(row.textContent).toContain('90 →to 71')
  expect(row.textContent).toContain('strict →to minimal')
  expect(row.textContent).toContain('and 7 by other rules')
  expect(row.textContent).toContain('It does not reach strict.')
  expect(screen.getByText('newly')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'a' }).getAttribute('href')).toBe('/rules/a')
})

test('a review binds only after a question, from a day that gives time', async () => {
  const sent: Record<string, unknown>[] = []
  const { container } = render(
    <AdoptReviewForm
      act={async (_, form) => (sent.push(Object.fromEntries(form)), {})}
      csrf="token"
      firstDay="2026-11-22"
      usualDay="2026-12-21"
    />,
  )
  expect(container.querySelector('details')?.open).toBe(false)
  await userEvent.click(screen.getByText('Make it binding'))
  await userEvent.click(screen.getByRole('button', { name: 'Yes, make it binding' }))
  expect(sent).toEqual([{ csrf: 'token', effectiveFrom: '2026-12-21', note: '' }])
})
