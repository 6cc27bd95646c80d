import {
  createRegistrationRunner,
  type RegistrationRunner,
} from '@portolan/orchestration/registration-runner'
import { createIdempotency, type Idempotency } from '@portolan/store/platform/idempotency'
import { createOutbox } from '@portolan/store/platform/outbox'
import { createUploads, type Uploads } from '@portolan/store/platform/uploads'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { type ApisPorts, apisPorts } from './read-ports.ts'

export interface ApisWritePorts extends ApisPorts {
  idempotency: Idempotency
  uploads: Uploads
  runner: RegistrationRunner
}

export const apisWritePorts = lazily((): ApisWritePorts => {
  const store = connection()
  return {
    ...apisPorts(),
    idempotency: createIdempotency(store),
    uploads: createUploads(store),
    runner: createRegistrationRunner(temporalClient(), createOutbox(store)),
  }
})
