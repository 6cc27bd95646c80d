import type { Client } from '@temporalio/client'
import { type RegistrationStart, registerVersion, registrationWorkflowId } from './registration.ts'
import { reviewFleet, type ReviewStart, reviewWorkflowId } from './review.ts'
import { searchAttributes } from './search-attributes.ts'
import { type SignInStart, signIn, signInWorkflowId } from './sign-in.ts'
import { taskQueues } from './task-queues.ts'
import { unlessStarted } from './unless-started.ts'
import { type WithdrawalStart, withdrawalWorkflowId, withdrawVersion } from './withdrawal.ts'

const sourceNames = { blob: 'the body of the request', upload: 'an upload', url: 'a URL' }

/** How every registration is started, whoever does it; starting it twice joins the run that is there. */
export const registrationOptions = (start: RegistrationStart) => ({
  workflowId: registrationWorkflowId(start.registrationId),
  taskQueue: taskQueues.apiManagement,
  args: [start] as [RegistrationStart],
  workflowIdConflictPolicy: 'USE_EXISTING' as const,
  // A run that failed may be run again; any other end is final.
  workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' as const,
  staticSummary: `Register ${start.apiParameter ?? 'an API description'} for ${start.orgSlug}`,
  staticDetails: [
    'Takes one API description from submission to published documentation.',
    '',
    `- **Organization**: ${start.orgSlug}`,
    `- **Registration**: ${start.registrationId}, attempt ${start.attempt}`,
    `- **Source**: ${sourceNames[start.source.kind]}`,
    '- **Steps**: validate, claim the version, lint, compare, gate, document, publish, announce',
    '',
    'The current details say which step it is in and what it waits for.',
  ].join('\n'),
  typedSearchAttributes: [
    { key: searchAttributes.organization, value: start.orgSlug },
    { key: searchAttributes.stage, value: 'submitted' },
    ...(start.apiParameter ? [{ key: searchAttributes.api, value: start.apiParameter }] : []),
  ],
})

/** Starts a registration; one that runs, or has run, is left as it is. */
export async function startRegistration(client: Client, start: RegistrationStart): Promise<void> {
  await unlessStarted(client.workflow.start(registerVersion, registrationOptions(start)))
}

/** Starts the workflow that records a sign-in. */
export async function startSignIn(client: Client, start: SignInStart): Promise<void> {
  await unlessStarted(
    client.workflow.start(signIn, {
      workflowId: signInWorkflowId(start.sessionHash),
      taskQueue: taskQueues.auth,
      args: [start],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: 'Open a session',
      staticDetails: 'Verifies the token of a sign-in, opens its session and notes when it was.',
    }),
  )
}

/** Starts a review of the fleet; one that runs, or has run, is left as it is. */
export async function startReview(client: Client, start: ReviewStart): Promise<void> {
  await unlessStarted(
    client.workflow.start(reviewFleet, {
      workflowId: reviewWorkflowId(start.reviewId),
      taskQueue: taskQueues.apiManagement,
      args: [start],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: `Review the fleet of ${start.orgSlug} by a new ${start.kind}`,
      staticDetails: [
        `Tries a new ${start.kind} on every published version before it binds.`,
        '',
        `- **Organization**: ${start.orgSlug}`,
        `- **Review**: ${start.reviewId}`,
        '',
        'The current details say how far it is.',
      ].join('\n'),
      typedSearchAttributes: [
        { key: searchAttributes.organization, value: start.orgSlug },
        { key: searchAttributes.stage, value: 'reviewing' },
      ],
    }),
  )
}

/** Starts the withdrawal of a version; one that runs, or has run, is left as it is. */
export async function startWithdrawal(client: Client, start: WithdrawalStart): Promise<void> {
  await unlessStarted(
    client.workflow.start(withdrawVersion, {
      workflowId: withdrawalWorkflowId(start.apiId, start.version),
      taskQueue: taskQueues.apiManagement,
      args: [start],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      staticSummary: `Withdraw ${start.slug} ${start.version} of ${start.orgSlug}`,
      staticDetails: 'Hides a version from every reader, and tells those whom it concerns.',
      typedSearchAttributes: [
        { key: searchAttributes.organization, value: start.orgSlug },
        { key: searchAttributes.api, value: start.slug },
      ],
    }),
  )
}
