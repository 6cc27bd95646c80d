import { Client, Connection } from '@temporalio/client'
import { z } from 'zod'
import { createClientDataConverter } from './data-converter.ts'

const environment = z.object({
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
})

export interface TemporalConfig {
  address: string
  namespace: string
  /** Of Temporal Cloud; with it the connection is encrypted. */
  apiKey?: string
}

export function temporalConfigFrom(env: NodeJS.ProcessEnv): TemporalConfig {
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY } = environment.parse(env)
  return {
    address: TEMPORAL_ADDRESS,
    namespace: TEMPORAL_NAMESPACE,
    ...(TEMPORAL_API_KEY && { apiKey: TEMPORAL_API_KEY }),
  }
}

export const connectionOptions = ({ address, apiKey }: TemporalConfig) => ({
  address,
  ...(apiKey && { apiKey, tls: true as const }),
})

/** A client that connects on first use, so that a process starts while Temporal is away. */
export function createTemporalClient(config: TemporalConfig, masterKey: Buffer): Client {
  return new Client({
    connection: Connection.lazy(connectionOptions(config)),
    namespace: config.namespace,
    dataConverter: createClientDataConverter(masterKey),
  })
}
