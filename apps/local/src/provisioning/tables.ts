import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import {
  type Table,
  physicalTableName,
  tableNames,
  tables,
} from '@portolan/infrastructure/resources/tables'

/** Every table exists with its keys, its index and its expiry. */
export async function provisionTables(dynamo: DynamoDBClient, prefix: string): Promise<void> {
  await Promise.all(tableNames.map((name) => provisionTable(dynamo, prefix, tables[name])))
}

async function provisionTable(dynamo: DynamoDBClient, prefix: string, table: Table): Promise<void> {
  const TableName = physicalTableName(prefix, table.name)
  if (await exists(dynamo, TableName)) return
  const keyed = [table, ...table.indexes]
  const attributes = keyed.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
  await dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: keysOf(table),
      GlobalSecondaryIndexes: table.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keysOf(index),
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  )
  await waitUntilTableExists({ client: dynamo, maxWaitTime: 10, minDelay: 1 }, { TableName })
  if (table.timeToLive)
    await dynamo.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
      }),
    )
}

const keysOf = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
]

async function exists(dynamo: DynamoDBClient, TableName: string): Promise<boolean> {
  try {
    await dynamo.send(new DescribeTableCommand({ TableName }))
    return true
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false
    throw error
  }
}
