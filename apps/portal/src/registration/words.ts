import type { Registration, Step } from '../api/types.ts'
import type { Tone } from '../shell/badge.tsx'

export const stepNames: Record<Step['name'], string> = {
  validateDescription: 'Validate the description',
  claimVersion: 'Claim the version',
  lintDescription: 'Check the rules',
  compareWithPublished: 'Compare with the published version',
  gate: 'Pass the gate',
  buildDocumentation: 'Build the documentation',
  publish: 'Publish',
  announce: 'Announce',
}

export const stepStates: Record<Step['status'], string> = {
  pending: 'to come',
  running: 'running',
  waiting: 'waiting',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
}

export const statusWords: Record<Registration['status'], string> = {
  running: 'running',
  published: 'published',
  rejected: 'rejected',
  'awaiting-approval': 'awaiting approval',
  failed: 'failed',
  cancelled: 'cancelled',
}

export const statusTones: Record<Registration['status'], Tone> = {
  running: 'busy',
  published: 'good',
  rejected: 'bad',
  'awaiting-approval': 'warning',
  failed: 'bad',
  cancelled: 'plain',
}

/** Nobody can stop or decide it any more. */
export function hasEnded(status: Registration['status']): boolean {
  return status !== 'running' && status !== 'awaiting-approval'
}

/** Nothing of it will change by itself: a version is published before everyone is told. */
export function isSettled({ status, steps }: Pick<Registration, 'status' | 'steps'>): boolean {
  if (status !== 'published') return hasEnded(status)
  return !steps.some((step) => ['pending', 'running', 'waiting'].includes(step.status))
}

/** What a registration is about, as far as it knows yet. */
export function subject({ api, version }: Pick<Registration, 'api' | 'version'>): string {
  return [api ?? 'A new API', version].filter(Boolean).join(' ')
}

/** Where a registration is, for those who hear the page rather than see it. */
export function positionInWords(steps: Step[]): string {
  const at = steps.findIndex(({ status }) => status === 'running' || status === 'waiting')
  const step = steps[at]
  if (!step) return 'The next step is about to begin.'
  const name = `Step ${at + 1} of ${steps.length}: ${stepNames[step.name]}`
  return step.status === 'waiting' ? `${name}, waiting.` : `${name}.`
}
