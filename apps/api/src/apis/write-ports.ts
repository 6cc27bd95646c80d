import {
  createRegistrationRunner,
  type RegistrationRunner,
} from '@portolan/orchestration/registration-runner'
import { connectFrom } from '@portolan/store/connection'
import { createIdempotency, type Idempotency } from '@portolan/store/platform/idempotency'
import { createOutbox } from '@portolan/store/platform/outbox'
import { createUploads, type Uploads } from '@portolan/store/platform/uploads'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { type ApisPorts, apisPorts } from './read-ports.ts'

export interface ApisWritePorts extends ApisPorts {
  idempotency: Idempotency
  uploads: Uploads
  runner: RegistrationRunner
}

export const apisWritePorts = lazily((): ApisWritePorts => {
  const connection = connectFrom(process.env)
  return {
    ...apisPorts(),
    idempotency: createIdempotency(connection),
    uploads: createUploads(connection),
    runner: createRegistrationRunner(temporalClient(), createOutbox(connection)),
  }
})
