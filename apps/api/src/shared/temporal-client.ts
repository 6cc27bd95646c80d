import { createTemporalClient, temporalConfigFrom } from '@portolan/orchestration/temporal'
import { storeConfigFrom } from '@portolan/store/config'
import { lazily } from './lazily.ts'

/** One connection to Temporal for each process; only `-write` bundles hold it. */
export const temporalClient = lazily(() =>
  createTemporalClient(temporalConfigFrom(process.env), storeConfigFrom(process.env).masterKey),
)
