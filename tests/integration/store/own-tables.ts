import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { provisionTables } from '@portolan/local/provisioning/tables'
import type { Connection } from '@portolan/store/connection'
import { openStore } from '../../support/open-store.ts'
import { runningInstance } from '../../support/instance.ts'

/** Tables like the running system's, in the same DynamoDB, which nobody else reads or sweeps. */
export async function openOwnTables(): Promise<Connection> {
  const prefix = `store-${randomBytes(4).toString('hex')}`
  const store = openStore({ ...runningInstance().env, PORTOLAN_RESOURCE_PREFIX: prefix })
  const dynamo = new DynamoDBClient({})
  await provisionTables(dynamo, prefix)
  dynamo.destroy()
  return store
}
