import { expect, test } from '@jest/globals'
import { Problem } from '@portolan/service/problem'
import { effectiveFrom } from './effective-from.ts'

const now = new Date('2026-03-01T12:00:00.000Z')

test('a change binds at once unless a date is given', () =>
  expect(effectiveFrom(undefined, now)).toBe('2026-03-01T12:00:00.000Z'))

test('a date is kept in UTC, so that dates can be compared as text', () =>
  expect(effectiveFrom('2026-03-02T00:30:00+02:00', now)).toBe('2026-03-01T22:30:00.000Z'))

test('a date that has passed is refused where it stands', () => {
  const refused = () => effectiveFrom('2026-03-01T11:59:59Z', now)
  expect(refused).toThrow(Problem)
  expect(refused).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({
        errors: [expect.objectContaining({ pointer: '/effectiveFrom' })],
      }),
    }),
  )
})
