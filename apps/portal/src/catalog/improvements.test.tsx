import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Improvements } from './improvements.tsx'

test('what would raise the score most is told with its rule and its worth', () => {
  render(
    <Improvements
      improvements={[
        { rule: 'operation-summary', count: 3, points: 9.1 },
        { rule: 'contact', count: 1, points: 4.5 },
      ]}
    />,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'operation-summary: 9.1 more for 3 findings',
    'contact: 4.5 more for 1 finding',
  ])
  expect(screen.getByRole('link', { name: 'contact' }).getAttribute('href')).toBe('/rules/contact')
})

test('a full score has nothing to raise', () => {
  const { container } = render(<Improvements improvements={[]} />)
  expect(container.innerHTML).toBe('')
})
