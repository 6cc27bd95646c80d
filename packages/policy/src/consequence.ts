/** What a policy asks for, from the mildest to the gravest. */
export const consequences = ['pass', 'warn', 'approval', 'block'] as const
export type Consequence = (typeof consequences)[number]

/** The gravest of several; `pass` of none. */
export const gravest = (each: Iterable<Consequence>): Consequence => {
  let rank = 0
  for (const consequence of each) rank = Math.max(rank, consequences.indexOf(consequence))
  return consequences[rank] ?? 'pass'
}
