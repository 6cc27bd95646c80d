import { describe, expect, test } from '@jest/globals'
import type { Linted } from '@portolan/description/sandbox'
import { defaultPolicy, effectivePolicy } from '@portolan/policy/policy'
import { judgeByPolicy, judgeByRuleset } from './review-judge.ts'

const linted = (change: Partial<Linted> = {}): Linted => ({
  findings: [],
  total: 0,
  score: 100,
  reached: 'strict',
  ladder: ['minimal', 'strict'].map((name) => ({ name, reached: true, missing: [] })),
  raise: [],
  ...change,
})
const missing = [{ rule: 'contact', count: 2 }]
const raise = [{ rule: 'contact', count: 2, points: 10 }]
/** On the first step of the ladder, with something in the way of the second. */
const minimal = linted({
  reached: 'minimal',
  score: 80,
  total: 2,
  raise,
  ladder: [
    { name: 'minimal', reached: true, missing: [] },
    { name: 'strict', reached: false, missing, score: 90 },
  ],
})
/** Below the first step. */
const nowhere = linted({
  reached: null,
  score: 40,
  total: 2,
  raise,
  ladder: [
    { name: 'minimal', reached: false, missing },
    { name: 'strict', reached: false, missing },
  ],
})
const asking = (reach: string) => effectivePolicy(defaultPolicy, { quality: { reach } })

describe('under a new ruleset a version', () => {
  const pass = { outcome: 'pass', newlyFailing: false, reasons: [] }
  const cases = [
    ['passes on the level that is asked for', linted(), linted(), asking('strict'), pass],
    [
      'fails below it, and is told what is in the way',
      linted(),
      minimal,
      asking('strict'),
      {
        outcome: 'fail',
        newlyFailing: true,
        reasons: [
          'The quality level "strict" is not reached, only "minimal"; the findings say what is missing.',
          'In its way: 2 × contact.',
          'Its score is 80; 90 is asked for.',
        ],
      },
    ],
    [
      'that fails today does not newly fail',
      minimal,
      minimal,
      asking('strict'),
      { outcome: 'fail', newlyFailing: false },
    ],
    ['passes on the lowest level where none is asked for', nowhere, minimal, defaultPolicy, pass],
    [
      'fails below the lowest level even where none is asked for',
      minimal,
      nowhere,
      defaultPolicy,
      { outcome: 'fail', newlyFailing: true },
    ],
    [
      'fails where the new ladder has not the level that is asked for',
      linted(),
      linted(),
      asking('gold'),
      { outcome: 'fail', newlyFailing: false, reasons: [expect.stringContaining('"gold"')] },
    ],
    [
      'passes a ladder without a level',
      linted(),
      linted({ ladder: [], reached: null }),
      defaultPolicy,
      pass,
    ],
  ] as const
  for (const [what, before, after, policy, verdict] of cases)
    test(what, () => expect(judgeByRuleset(before, after, policy)).toMatchObject(verdict))

  test('is shown with what is new, the most frequent first', () => {
    const found = (...counts: [string, number][]) =>
      counts.map(([rule, count]) => ({ rule, count, points: 1 }))
    const before = linted({ raise: found(['contact', 3], ['tags', 1]), score: 90, total: 4 })
    const after = linted({
      raise: found(['contact', 5], ['tags', 1], ['terms', 9]),
      score: 70,
      total: 15,
      reached: null,
    })
    expect(judgeByRuleset(before, after, defaultPolicy)).toMatchObject({
      before: { score: 90, findings: 4, reached: 'strict' },
      after: { score: 70, findings: 15 },
      newFindings: [
        { rule: 'terms', count: 9 },
        { rule: 'contact', count: 2 },
      ],
    })
  })
})

describe('under a new policy a version', () => {
  const breaking = { level: 'breaking', fingerprint: 'f'.repeat(16) } as const
  const candidate = {
    against: '1.0.0',
    version: '2.0.0',
    changes: [breaking],
    waived: new Set<string>(),
    majorRises: true,
  }
  const strict = effectivePolicy(defaultPolicy, { majorVersion: 'block' })
  const cautious = effectivePolicy(defaultPolicy, { majorVersion: 'warn' })

  test('fails where it would not be published by itself any more', () => {
    const policies = { before: defaultPolicy, after: strict }
    expect(judgeByPolicy(minimal, candidate, policies)).toEqual({
      outcome: 'fail',
      newlyFailing: true,
      reasons: [expect.stringContaining('blocked by the policy')],
      before: { score: 80, findings: 2, reached: 'minimal' },
      after: { score: 80, findings: 2, reached: 'minimal' },
      newFindings: [],
    })
  })
  test('passes with a warning', () => {
    const policies = { before: strict, after: cautious }
    expect(judgeByPolicy(minimal, candidate, policies)).toMatchObject({
      outcome: 'pass',
      newlyFailing: false,
      reasons: [expect.stringContaining('let through with a warning')],
    })
  })
  test('passes where its changes are waived', () => {
    const waived = { ...candidate, waived: new Set([breaking.fingerprint]) }
    const policies = { before: defaultPolicy, after: strict }
    expect(judgeByPolicy(minimal, waived, policies)).toMatchObject({ outcome: 'pass' })
  })
  test('fails where the level that is asked for is not reached', () => {
    const after = effectivePolicy(defaultPolicy, {
      quality: { reach: 'strict', otherwise: 'approval' },
    })
    const unchanged = { ...candidate, changes: [] }
    expect(judgeByPolicy(minimal, unchanged, { before: defaultPolicy, after })).toMatchObject({
      outcome: 'fail',
      newlyFailing: true,
    })
  })
})
