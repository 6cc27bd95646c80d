import { Problem } from '@portolan/service/problem'

/** Workflows cannot be reached for a moment; nothing was changed. */
export const workflowsUnavailable = (): Problem =>
  new Problem({
    code: 'unavailable',
    detail:
      'The workflow service cannot be reached right now. Nothing was changed; try again in a moment.',
    headers: { 'retry-after': '5' },
  })
