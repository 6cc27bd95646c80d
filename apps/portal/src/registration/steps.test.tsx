import { describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import type { Step } from '../api/types.ts'
import { Steps } from './steps.tsx'
import { isSettled, positionInWords } from './words.ts'

const steps: Step[] = [
  {
    name: 'validateDescription',
    status: 'done',
    attempt: 1,
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:00:01.500Z',
  },
  { name: 'claimVersion', status: 'running', attempt: 3, message: 'The table did not answer.' },
  { name: 'publish', status: 'pending', attempt: 0 },
]

describe('the steps of a registration', () => {
  test('say their state, time, attempts and message in words', () => {
    render(<Steps steps={steps} />)
    const list = screen.getByRole('list', { name: 'Steps' })
    const rows = within(list).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      'Validate the description1.5 sdone',
      'Claim the versionattempt 3runningThe table did not answer.',
      'Publishto come',
    ])
    expect(rows[1]?.getAttribute('aria-current')).toBe('step')
  })

  test('show how far a long one is, while it runs', () => {
    const progress = { done: 1_200, total: 2_400 }
    const build: Step = { name: 'buildDocumentation', status: 'running', attempt: 1, progress }
    const { rerender } = render(<Steps steps={[build]} />)
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', {
      name: 'Build the documentation',
    })
    expect([bar.value, bar.max]).toEqual([1_200, 2_400])
    expect(screen.getByText('1,200 of 2,400')).toBeTruthy()
    rerender(<Steps steps={[{ ...build, status: 'done' }]} />)
    expect(screen.queryByRole('progressbar')).toBeNull()
    rerender(<Steps steps={[{ ...build, progress: { done: 0, total: 0 } }]} />)
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  test('have a position', () => {
    expect(positionInWords(steps)).toBe('Step 2 of 3: Claim the version.')
    expect(positionInWords([{ name: 'gate', status: 'waiting', attempt: 1 }])).toBe(
      'Step 1 of 1: Pass the gate, waiting.',
    )
    expect(positionInWords([])).toBe('The next step is about to begin.')
  })
})

describe('a registration is settled', () => {
  const announce = (status: Step['status']): Step => ({ name: 'announce', status, attempt: 1 })
  test('when it is published and everyone is told', () => {
    expect(isSettled({ status: 'published', steps: [announce('running')] })).toBe(false)
    expect(isSettled({ status: 'published', steps: [announce('done')] })).toBe(true)
    expect(isSettled({ status: 'published', steps: [announce('failed')] })).toBe(true)
  })
  test('when it ended before that, whatever was still to come', () => {
    expect(isSettled({ status: 'rejected', steps: [announce('pending')] })).toBe(true)
    expect(isSettled({ status: 'awaiting-approval', steps: [announce('pending')] })).toBe(false)
  })
})
