import { describe, expect, test } from '@jest/globals'
import { Problem } from '@portolan/service/problem'
import { entityTag, expectedRevision } from './if-match.ts'

const revision = {
  revision: 3,
  text: '',
  createdBy: 'an-owner',
  createdAt: '2026-01-01T00:00:00.000Z',
  effectiveFrom: '2026-01-01T00:00:00.000Z',
}
const standing = { current: revision, head: 4 }

describe('a change under If-Match', () => {
  const held = `"${entityTag(standing)}"`
  const cases: [string, string | undefined, number | undefined][] = [
    ['without the header writes whatever came before', undefined, undefined],
    ['with the ETag that stands expects its revision', held, 4],
    ['with one of several ETags does, too', `"1.1", ${held}`, 4],
    ['with an asterisk expects what was read just now', '*', 4],
  ]
  for (const [what, header, expected] of cases)
    test(what, () => expect(expectedRevision(header, standing)).toBe(expected))

  for (const [what, header] of [
    ['an ETag of the revision before', '"3.3"'],
    ['a weak ETag', `W/${held}`],
    ['no ETag at all', 'nonsense'],
    ['an ETag from before another revision began to bind', '"4.2"'],
  ] as const)
    test(`with ${what} is refused`, () =>
      expect(() => expectedRevision(header, standing)).toThrow(Problem))
})
