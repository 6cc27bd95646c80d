import {
  type ComparisonRunner,
  createComparisonRunner,
} from '@portolan/orchestration/comparison-runner'
import { createReviewRunner, type ReviewRunner } from '@portolan/orchestration/review-runner'
import { createWaiverStarter, type WaiverStarter } from '@portolan/orchestration/waiver-starter'
import { type Blobs, createBlobs } from '@portolan/store/content/blobs'
import {
  createRegistrations,
  type Registrations,
} from '@portolan/store/registrations/registrations'
import { type ClaimHolders, createClaimHolders } from '@portolan/store/versions/claims'
import { type Comparisons, createComparisons } from '@portolan/store/versions/comparisons'
import { createVersions, type Versions } from '@portolan/store/versions/versions'
import { createOutbox } from '@portolan/store/platform/outbox'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { type GovernancePorts, governancePorts } from './read-ports.ts'

export interface GovernanceWritePorts extends GovernancePorts {
  blobs: Blobs
  claimHolders: ClaimHolders
  comparisonRunner: ComparisonRunner
  comparisons: Comparisons
  registrations: Registrations
  reviewRunner: ReviewRunner
  startWaiver: WaiverStarter
  versions: Versions
}

export const governanceWritePorts = lazily((): GovernanceWritePorts => {
  const store = connection()
  const outbox = createOutbox(store)
  return {
    ...governancePorts(),
    blobs: createBlobs(store),
    claimHolders: createClaimHolders(store),
    comparisonRunner: createComparisonRunner(temporalClient()),
    comparisons: createComparisons(store),
    registrations: createRegistrations(store),
    reviewRunner: createReviewRunner(temporalClient(), outbox),
    startWaiver: createWaiverStarter(temporalClient(), outbox),
    versions: createVersions(store),
  }
})
