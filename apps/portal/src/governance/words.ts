import type { Consequence, Policy } from '../api/types.ts'
import { count } from '../shell/figures.ts'

/** What becomes of a version that a consequence is for. */
export const consequenceWords: Record<Consequence, string> = {
  pass: 'passes',
  warn: 'passes with a warning',
  approval: 'waits for approval',
  block: 'is blocked',
}

/** Who approves, how many, how long, in a sentence each. */
export function approvalInWords({ roles, teams, approvals, within, remind }: Policy['approval']) {
  const from = [...roles.map((role) => `every ${role}`), ...teams.map((team) => `the team ${team}`)]
  return [
    `It takes ${count(approvals, 'approval')}, never the author’s own.`,
    from.length
      ? `May approve: ${from.join(', ')}.`
      : 'It names nobody who may approve, so that owners may.',
    `A version waits ${within}; after that it is rejected.`,
    remind ? `Approvers are reminded every ${remind}.` : 'Nobody is reminded.',
  ]
}
