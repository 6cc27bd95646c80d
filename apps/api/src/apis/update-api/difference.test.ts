import { expect, test } from '@jest/globals'
import type { Api } from '@portolan/store/apis/apis'
import { differenceFrom } from './difference.ts'

const api = {
  team: 'sales',
  lifecycle: 'production',
  tags: ['a', 'b'],
  visibility: 'private',
} as Api

for (const [what, given, changed] of [
  ['what is so already is no change', { team: 'sales', owner: null, visibility: 'private' }, {}],
  ['tags in another order are none', { tags: ['b', 'a'] }, {}],
  ['tags are kept in order', { tags: ['c', 'a'] }, { tags: ['a', 'c'] }],
  ['null takes away', { team: null }, { team: null }],
  ['everything else is one', { lifecycle: 'deprecated' }, { lifecycle: 'deprecated' }],
] as const)
  test(what, () => expect(differenceFrom(api, given as never)).toEqual(changed))
