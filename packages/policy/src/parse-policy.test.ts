import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from './parse-policy.ts'
import { defaultPolicy, defaultPolicyText, effectivePolicy } from './policy.ts'

const known = { teams: ['platform', 'payments'] }
const read = (text: string) => parsePolicy(text, 'organization', known)
const faultsIn = (text: string) =>
  (read(text).findings ?? []).map(({ line, pointer, message }) => ({ line, pointer, message }))

describe('what a policy leaves out', () => {
  for (const [what, text] of [
    ['everything', ''],
    ['everything but a comment', '# to be written\n'],
    ['nothing: the default as text', defaultPolicyText],
  ] as const)
    test(`is filled by the default: ${what}`, () => {
      expect(read(text)).toEqual({ policy: defaultPolicy })
    })

  test('comes from the default, key by key', () => {
    const { policy } = read(
      'levels: { caution: block }\napproval: { approvals: 2, teams: [platform] }',
    )
    expect(policy).toEqual({
      ...defaultPolicy,
      levels: { ...defaultPolicy.levels, caution: 'block' },
      approval: { ...defaultPolicy.approval, approvals: 2, teams: ['platform'] },
    })
  })

  test('comes from the organization in the policy of an API', () => {
    const { policy: organization = defaultPolicy } = read(
      'majorVersion: warn\napproval: { approvals: 3 }\nquality: { reach: strict, otherwise: block }',
    )
    const { policy: api } = parsePolicy('approval: { within: 2h }', 'api', known)
    expect(api).toEqual({ approval: { within: '2h' } })
    expect(effectivePolicy(organization, api)).toEqual({
      ...organization,
      approval: { ...organization.approval, within: '2h' },
    })
    expect(effectivePolicy(organization, {})).toEqual(organization)
  })
})

describe('what is wrong in a policy is told with its line', () => {
  test('a misspelled key', () =>
    expect(faultsIn('levels:\n  braking: block\n')).toEqual([
      {
        line: 2,
        pointer: '/levels/braking',
        message: 'A policy has no key `braking` here. Did you mean `breaking`?',
      },
    ]))
  test('a consequence that there is not', () =>
    expect(faultsIn('majorVersion: deny')).toEqual([
      {
        line: 1,
        pointer: '/majorVersion',
        message: '`majorVersion` must be pass, warn, approval or block.',
      },
    ]))
  test('a team that there is not', () =>
    expect(faultsIn('approval:\n  teams:\n    - platform\n    - payment\n')).toEqual([
      {
        line: 4,
        pointer: '/approval/teams/1',
        message: 'The organization has no team `payment`. Did you mean `payments`?',
      },
    ]))
  for (const within of ['soon', '14', '0.5s', '366 days', '-2 days', `${'9'.repeat(50)} days`])
    test(`a time to wait of ${within.slice(0, 20)}`, () =>
      expect(faultsIn(`approval: { within: "${within}" }`)).toMatchObject([
        { line: 1, pointer: '/approval/within', message: expect.stringContaining('14 days') },
      ]))
  for (const approvals of ['0', '11', '1.5', 'two'])
    test(`${approvals} approvals`, () =>
      expect(faultsIn(`approval: { approvals: ${approvals} }`)).toMatchObject([
        { line: 1, pointer: '/approval/approvals' },
      ]))
  test('a level that the ladder does not have', () =>
    expect(
      parsePolicy('quality:\n  reach: minmal', 'api', { teams: [], ladder: ['minimal', 'strict'] })
        .findings,
    ).toMatchObject([{ line: 2, message: expect.stringContaining('`minimal`') }]))
  test('several faults at once, in the order of the text', () =>
    expect(faultsIn('levels: { safe: no }\nquality: { reech: x }\nsurprise: 1')).toMatchObject([
      { pointer: '/levels/safe' },
      { pointer: '/quality/reech' },
      { pointer: '/surprise' },
    ]))
  for (const [what, text] of [
    ['a list', '- levels'],
    ['a text', 'approve everything'],
    ['no YAML', 'levels: ['],
    ['a key twice', 'levels: {}\nlevels: {}'],
    ['a key of the prototype', '__proto__: { levels: {} }'],
    ['an alias bomb', `a: &a [${'x,'.repeat(400)}]\nb: [*a, *a, *a, *a]`],
    ['deep nesting', `a: ${'['.repeat(50)}${']'.repeat(50)}`],
    ['a megabyte', `# ${'x'.repeat(1_000_000)}`],
  ] as const)
    test(`${what} instead of a policy`, () => expect(faultsIn(text)).not.toEqual([]))
})
