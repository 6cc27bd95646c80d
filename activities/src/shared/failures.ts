import { ApplicationFailure } from '@temporalio/common'

/**
 * A failure that trying again cannot mend. Everything else that an activity throws is taken for a trouble of
 * the moment (S3 or DynamoDB away) and tried again.
 */
export const finalFailure = (type: string, message: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(message, type)
