import { describe, expect, test } from '@jest/globals'
import { type Candidate, evaluateGate } from './evaluate-gate.ts'
import { type ApiPolicy, type ChangeLevel, defaultPolicy, effectivePolicy } from './policy.ts'

const changes = (...levels: ChangeLevel[]) =>
  levels.map((level, index) => ({ level, fingerprint: `${level}-${index}` }))

const candidate = (change: Partial<Candidate> = {}, policy: ApiPolicy = {}): Candidate => ({
  policy: effectivePolicy(defaultPolicy, policy),
  against: '1.0.0',
  version: '1.1.0',
  changes: [],
  waived: new Set(),
  majorRises: false,
  ladder: [],
  ...change,
})
const twoBreaking = { changes: changes('breaking', 'breaking', 'safe') }
const toNextMajor = { ...twoBreaking, majorRises: true, version: '2.0.0' }
const ladder = ['minimal', 'recommended', 'strict']

describe('the gate', () => {
  for (const { what, when, consequence, reasons } of [
    { what: 'lets a first version pass', when: candidate(), consequence: 'pass', reasons: [] },
    {
      what: 'lets safe changes pass',
      when: candidate({ changes: changes('safe') }),
      consequence: 'pass',
      reasons: [],
    },
    {
      what: 'asks for an approval of what breaks',
      when: candidate(twoBreaking),
      consequence: 'approval',
      reasons: ['2 breaking changes against 1.0.0 ask for an approval.'],
    },
    {
      what: 'lets what breaks pass when the major version rises',
      when: candidate(toNextMajor),
      consequence: 'pass',
      reasons: ['2 breaking changes against 1.0.0, announced by the major version 2.0.0.'],
    },
    {
      what: 'asks for what the policy says of a major version',
      when: candidate(toNextMajor, { majorVersion: 'block' }),
      consequence: 'block',
      reasons: [
        '2 breaking changes against 1.0.0, announced by the major version 2.0.0, are blocked by the policy.',
      ],
    },
    {
      what: 'warns of what needs care',
      when: candidate({ changes: changes('caution') }),
      consequence: 'warn',
      reasons: ['1 change to be careful with against 1.0.0 is let through with a warning.'],
    },
    {
      what: 'blocks where the policy blocks, the gravest reason first',
      when: candidate(
        { changes: changes('breaking', 'caution') },
        { levels: { caution: 'block' } },
      ),
      consequence: 'block',
      reasons: [
        '1 change to be careful with against 1.0.0 is blocked by the policy.',
        '1 breaking change against 1.0.0 asks for an approval.',
      ],
    },
    {
      what: 'still asks for the change that is not waived',
      when: candidate({ ...twoBreaking, waived: new Set(['breaking-0']) }),
      consequence: 'approval',
      reasons: [
        '1 breaking change against 1.0.0 asks for an approval.',
        '1 breaking change is waived.',
      ],
    },
    {
      what: 'lets pass when every change is waived',
      when: candidate({ ...twoBreaking, waived: new Set(['breaking-0', 'breaking-1']) }),
      consequence: 'pass',
      reasons: ['2 breaking changes are waived.'],
    },
    {
      what: 'takes changes that are not listed for breaking where the last one listed is',
      when: candidate({
        changes: changes('breaking'),
        total: 3,
        waived: new Set(['breaking-0']),
      }),
      consequence: 'approval',
      reasons: [
        '2 breaking changes against 1.0.0 ask for an approval.',
        '1 breaking change is waived.',
      ],
    },
    {
      what: 'warns where the quality that is asked for is not reached',
      when: candidate({ ladder, reached: 'minimal' }, { quality: { reach: 'recommended' } }),
      consequence: 'warn',
      reasons: [
        'The quality level "recommended" is not reached, only "minimal"; the findings say what is missing.',
      ],
    },
    {
      what: 'lets a higher quality pass',
      when: candidate({ ladder, reached: 'strict' }, { quality: { reach: 'recommended' } }),
      consequence: 'pass',
      reasons: [],
    },
    {
      what: 'asks for what the policy says of a quality that is not reached at all',
      when: candidate({ ladder }, { quality: { reach: 'minimal', otherwise: 'block' } }),
      consequence: 'block',
      reasons: ['The quality level "minimal" is not reached; the findings say what is missing.'],
    },
    {
      what: 'says when the ladder does not have the level',
      when: candidate({ ladder, reached: 'strict' }, { quality: { reach: 'gold' } }),
      consequence: 'warn',
      reasons: [
        'The policy asks for the level "gold", which the ruleset\'s ladder does not have; an owner can correct either.',
      ],
    },
  ])
    test(what, () => expect(evaluateGate(when)).toEqual({ consequence, reasons }))
})
