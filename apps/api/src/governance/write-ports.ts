import { createReviewRunner, type ReviewRunner } from '@portolan/orchestration/review-runner'
import { createOutbox } from '@portolan/store/platform/outbox'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { type GovernancePorts, governancePorts } from './read-ports.ts'

export interface GovernanceWritePorts extends GovernancePorts {
  reviewRunner: ReviewRunner
}

export const governanceWritePorts = lazily((): GovernanceWritePorts => {
  const outbox = createOutbox(connection())
  return {
    ...governancePorts(),
    reviewRunner: createReviewRunner(temporalClient(), outbox),
  }
})
