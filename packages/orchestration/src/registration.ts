import type { Eligible } from '@portolan/policy/eligible-approvers'
import type { Approval } from '@portolan/store/registrations/gate'
import type { Source } from '@portolan/store/registrations/registration'

/** The contract between those who start a registration and the workflow that runs it. */
export const registerVersion = 'registerVersion'
export const registrationWorkflowId = (registrationId: string): string =>
  `registration/${registrationId}`

/** Update: answers once the description was judged and its label claimed. */
export const verdictUpdate = 'verdict'
/** Update: approves or rejects a registration that waits at the gate. */
export const decideUpdate = 'decide'
/** Signal: a waiver was given or has ended, so that a registration that waits is judged again. */
export const waiversChangedSignal = 'waiversChanged'
/** Signal: another submission took this one's place while it was waiting. */
export const supersededSignal = 'superseded'

/** Everything that a run needs; the bytes of the description are in S3. */
export interface RegistrationStart {
  orgId: string
  orgSlug: string
  registrationId: string
  attempt: number
  apiParameter?: string
  versionParameter?: string
  compareWith?: string
  source: Source
  createdBy: string
  createdAt: string
}

export type Verdict =
  /** The label is claimed; the rest follows. */
  | { verdict: 'accepted' }
  /** The same content is published under this label already. */
  | { verdict: 'published' }
  | { verdict: 'invalid' }
  | { verdict: 'conflict' }
  /** The run ended before it could judge. */
  | { verdict: 'ended' }

/** A decision, and who may decide at that moment: the policy's words applied to the members of then. */
export interface DecisionInput extends Omit<Approval, 'selfApproved'>, Eligible {}
export interface Superseded {
  by: string
}
