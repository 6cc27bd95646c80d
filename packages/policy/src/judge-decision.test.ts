import { expect, test } from '@jest/globals'
import { type AtGate, judgeDecision } from './judge-decision.ts'

const waiting: AtGate = {
  authorId: 'author',
  deciders: [],
  isDecided: false,
  isClosed: false,
  isExpired: false,
}
const approvers = ['ada', 'cleo']

for (const [what, atGate, who, refusal] of [
  ['an approver decides', waiting, 'ada', undefined],
  [
    'a second approver decides after the first',
    { ...waiting, deciders: ['ada'] },
    'cleo',
    undefined,
  ],
  ['nobody decides twice', { ...waiting, deciders: ['ada'] }, 'ada', 'decided-before'],
  ['the author does not', waiting, 'author', 'own-registration'],
  ['whom the policy does not name does not', waiting, 'ben', 'not-an-approver'],
  [
    'a decision comes too late',
    { ...waiting, isDecided: true, isClosed: true },
    'ada',
    'already-decided',
  ],
  [
    'who decided hears that first',
    { ...waiting, isDecided: true, isClosed: true, deciders: ['ada'] },
    'ada',
    'decided-before',
  ],
  [
    'the deadline has passed',
    { ...waiting, isExpired: true, isClosed: true },
    'ada',
    'approval-expired',
  ],
  ['nothing waits', { ...waiting, isClosed: true }, 'ada', 'not-waiting'],
] as const)
  test(`${what}: ${refusal ?? 'counts'}`, () =>
    expect(judgeDecision(atGate, who, { approvers })).toBe(refusal))

test('the author decides where nobody else may', () =>
  expect(judgeDecision(waiting, 'author', { approvers: ['author'] })).toBeUndefined())
