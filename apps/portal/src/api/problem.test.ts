import { describe, expect, test } from '@jest/globals'
import { ApiProblem, ApiUnavailable, inWords, type Problem } from './problem.ts'

const problem = (given: Partial<Problem>): Problem => ({
  type: 'about:blank',
  title: 'No',
  status: 422,
  detail: 'The body is not valid.',
  code: 'invalid-request',
  requestId: 'r',
  timestamp: '2026-11-21T00:00:00Z',
  ...given,
})

describe('a refusal in words', () => {
  test('names the fields at fault', () =>
    expect(
      inWords(
        new ApiProblem(
          problem({ errors: [{ pointer: '/expiresAt', message: 'is more than a year away' }] }),
        ),
      ),
    ).toBe('The body is not valid. expiresAt is more than a year away.'))
  test('leaves out what is shown at its line', () =>
    expect(
      inWords(new ApiProblem(problem({ errors: [{ pointer: '/a', line: 1, message: 'is odd' }] }))),
    ).toBe('The body is not valid.'))
  test('says when to come again', () =>
    expect(inWords(new ApiProblem(problem({ status: 429 }), 7))).toBe(
      'Too many requests. Try again in 7 seconds.',
    ))
  test('says that the API is away', () =>
    expect(inWords(new ApiUnavailable('x'))).toMatch(/does not answer/))
  test('is none of what the portal did wrong itself', () =>
    expect(() => inWords(new Error('x'))).toThrow('x'))
})
