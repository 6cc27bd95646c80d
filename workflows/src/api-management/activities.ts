import { proxyActivities, type ActivityOptions } from '@temporalio/workflow'
import type { ApiManagementActivities } from '@portolan/activities/api-management/activities'

const retry = {
  initialInterval: '200 milliseconds',
  backoffCoefficient: 2,
  // While S3 or DynamoDB is away, asking every five seconds finds it again soon enough.
  maximumInterval: '5 seconds',
} as const

/** One row or object each: answered in milliseconds, so ten seconds of silence mean a lost worker. */
const quick: ActivityOptions = {
  startToCloseTimeout: '10 seconds',
  // An outage of half an hour delays a registration; a longer one ends it, to be run again by hand.
  scheduleToCloseTimeout: '30 minutes',
  retry,
}

/**
 * Work in the sandbox, which has its own, shorter deadlines for what it reads; 13 MB take a few seconds here
 * and minutes on a worker under full load. Heartbeats come every two seconds.
 */
const heavy: ActivityOptions = {
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '30 minutes',
  heartbeatTimeout: '10 seconds',
  retry,
}

export const { validateDescription, lintDescription, compareWithPublished, compareVersions } =
  proxyActivities<ApiManagementActivities>(heavy)

export const {
  claimVersion,
  releaseVersion,
  gate,
  requestApproval,
  recordDecision,
  judgeAgain,
  remindApprovers,
  acceptApprovals,
  expireApproval,
  publishVersion,
  announceVersion,
  endRegistration,
  findWaiting,
  expireWaiver,
  hideVersion,
  announceWithdrawal,
} = proxyActivities<ApiManagementActivities>(quick)
