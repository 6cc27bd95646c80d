import { describe, expect, test } from '@jest/globals'
import { dayAfter, endOfDay, givenIn, startOfDay, textOf } from './fields.ts'

describe('the fields of a form', () => {
  const form = new FormData()
  form.set('csrf', 'secret')
  form.set('$ACTION_1', 'of the framework')
  form.set('text', 'a: 1\r\nb: 2')
  test('hold lines as people write them', () => {
    expect(textOf(form, 'text')).toBe('a: 1\nb: 2')
    expect(textOf(form, 'none')).toBe('')
  })
  test('are given back without what is not a person’s', () =>
    expect(givenIn(form)).toEqual({ text: 'a: 1\nb: 2' }))
})

describe('a day', () => {
  test('begins and ends in UTC', () => {
    expect(startOfDay('2026-11-21')).toBe('2026-11-21T00:00:00Z')
    expect(endOfDay('2026-11-21')).toBe('2026-11-21T23:59:59Z')
  })
  for (const none of ['', 'soon', '2026-13-40', '21.11.2026'])
    test(`"${none}" is none`, () => expect(endOfDay(none)).toBeUndefined())
  test('is counted from another', () =>
    expect(dayAfter(Date.parse('2026-12-30T23:00:00Z'), 3)).toBe('2027-01-02'))
})
