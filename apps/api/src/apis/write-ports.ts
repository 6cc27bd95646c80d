import {
  type ComparisonRunner,
  createComparisonRunner,
} from '@portolan/orchestration/comparison-runner'
import {
  createRegistrationRunner,
  type RegistrationRunner,
} from '@portolan/orchestration/registration-runner'
import {
  createWithdrawalRunner,
  type WithdrawalRunner,
} from '@portolan/orchestration/withdrawal-runner'
import { createIdempotency, type Idempotency } from '@portolan/store/platform/idempotency'
import { createOutbox } from '@portolan/store/platform/outbox'
import { type ClaimHolders, createClaimHolders } from '@portolan/store/versions/claims'
import { type Comparisons, createComparisons } from '@portolan/store/versions/comparisons'
import { createCursors } from '@portolan/store/cursor'
import type { Cursors } from '../shared/cursors.ts'
import { createUploads, type Uploads } from '@portolan/store/platform/uploads'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { type ApisPorts, apisPorts } from './read-ports.ts'

export interface ApisWritePorts extends ApisPorts {
  claimHolders: ClaimHolders
  comparisonRunner: ComparisonRunner
  comparisons: Comparisons
  cursors: Cursors
  idempotency: Idempotency
  uploads: Uploads
  runner: RegistrationRunner
  withdrawals: WithdrawalRunner
}

export const apisWritePorts = lazily((): ApisWritePorts => {
  const store = connection()
  return {
    ...apisPorts(),
    claimHolders: createClaimHolders(store),
    comparisonRunner: createComparisonRunner(temporalClient()),
    comparisons: createComparisons(store),
    cursors: createCursors(store),
    idempotency: createIdempotency(store),
    uploads: createUploads(store),
    runner: createRegistrationRunner(temporalClient(), createOutbox(store)),
    withdrawals: createWithdrawalRunner(temporalClient(), createOutbox(store)),
  }
})
