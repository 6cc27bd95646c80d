import { expect, test } from '@jest/globals'
import { tagsIn } from './tags.ts'

test('tags are divided by commas and spaces, once each', () =>
  expect(tagsIn(' Billing, #pii\nbilling  ')).toEqual({ tags: ['billing', 'pii'], odd: [] }))

test('what cannot be a tag is named', () =>
  expect(tagsIn('a_b, <img>, ok')).toEqual({ tags: ['ok'], odd: ['a_b', '<img>'] }))

test('no text is no tags', () => expect(tagsIn(' , ')).toEqual({ tags: [], odd: [] }))
