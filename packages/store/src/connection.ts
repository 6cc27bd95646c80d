import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type StoreConfig, storeConfigFrom } from './config.ts'

export type TableName = 'users' | 'apis' | 'docs' | 'platform'

/** The open way to DynamoDB and S3; one per process. */
export interface Connection {
  client: DynamoDBDocumentClient
  s3: S3Client
  table: (name: TableName) => string
  bucket: string
  readonly masterKey: Buffer
  close(): void
}

export function connect(config: StoreConfig): Connection {
  const dynamo = new DynamoDBClient({})
  const s3 = new S3Client({
    // A presigned address carries no checksum that the browser would have to compute.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined,
  })
  return {
    client: DynamoDBDocumentClient.from(dynamo, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    s3,
    table: (name) => `${config.tablePrefix}-${name}`,
    bucket: config.contentBucket,
    get masterKey() {
      return config.masterKey
    },
    close() {
      dynamo.destroy()
      s3.destroy()
    },
  }
}

export const connectFrom = (env: NodeJS.ProcessEnv): Connection => connect(storeConfigFrom(env))
