/** Why a decision did not count although it was allowed: what is left of the page has no form to say it. */
export const refusals = {
  'already-decided': 'Your decision came too late and does not count: it was decided already.',
  'decided-before':
    'You have decided on it before, and nobody decides twice; others have to follow.',
  'approval-expired':
    'Your decision came too late and does not count: the time to decide is over. Whoever submitted it can submit it again.',
  'not-waiting': 'Your decision does not count: it no longer waits for one.',
} as const

export type Refusal = keyof typeof refusals

export const asRefusal = (code: string | undefined): Refusal | undefined =>
  code !== undefined && Object.hasOwn(refusals, code) ? (code as Refusal) : undefined
