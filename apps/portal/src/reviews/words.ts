import type { Review } from '../api/types.ts'
import type { Tone } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'

export const reviewKinds = ['ruleset', 'policy'] as const
export const kindNames: Record<Review['kind'], string> = { ruleset: 'Ruleset', policy: 'Policy' }

export const reviewTones: Record<Review['status'], Tone> = {
  running: 'busy',
  completed: 'good',
  failed: 'bad',
  cancelled: 'plain',
  adopted: 'good',
}

/** What would come of it, in a sentence; so far, while it goes on. */
export function outcomeInWords({ status, counts, progress }: Review): string {
  const { pass, fail, newlyFailing, newFindings } = counts
  if (pass + fail === 0)
    return status === 'running' ? 'Nothing was reviewed yet.' : 'There was no version to review.'
  const newly = newlyFailing > 0 ? `, ${newlyFailing.toLocaleString('en-US')} of them newly` : ''
  const failing =
    fail > 0 ? `${count(fail, 'version')} would fail${newly}` : 'No version would fail'
  const far =
    status === 'running' || status === 'cancelled' || status === 'failed'
      ? ` So far ${progressInWords({ progress })}.`
      : ''
  return `${failing}; ${pass.toLocaleString('en-US')} would pass. ${count(newFindings, 'new finding')}.${far}`
}

export function progressInWords({ progress: { done, total } }: Pick<Review, 'progress'>): string {
  const reviewed = done.toLocaleString('en-US')
  return total === undefined
    ? `${count(done, 'version')} reviewed`
    : `${reviewed} of ${count(total, 'version')} reviewed`
}
