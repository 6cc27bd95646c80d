import {
  CloudFormationClient,
  ListStacksCommand,
  StackStatus,
} from '@aws-sdk/client-cloudformation'
import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda'
import {
  DeleteObjectsCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { LocalAws } from './local-aws.ts'

/** Names of everything in the account that begins with the prefix, of each kind that we deploy. */
export async function findAll({ client }: LocalAws, prefix: string): Promise<string[]> {
  const [stacks, tables, functions, buckets, secrets, queues, pools] = await Promise.all([
    new CloudFormationClient(client).send(
      new ListStacksCommand({
        StackStatusFilter: Object.values(StackStatus).filter(
          (status) => status !== 'DELETE_COMPLETE',
        ),
      }),
    ),
    new DynamoDBClient(client).send(new ListTablesCommand()),
    new LambdaClient(client).send(new ListFunctionsCommand()),
    s3(client).send(new ListBucketsCommand()),
    new SecretsManagerClient(client).send(new ListSecretsCommand()),
    new SQSClient(client).send(new ListQueuesCommand()),
    new CognitoIdentityProviderClient(client).send(new ListUserPoolsCommand({ MaxResults: 60 })),
  ])
  const found: Record<string, (string | undefined)[] | undefined> = {
    stack: stacks.StackSummaries?.map(({ StackName }) => StackName),
    table: tables.TableNames,
    function: functions.Functions?.map(({ FunctionName }) => FunctionName),
    bucket: buckets.Buckets?.map(({ Name }) => Name),
    secret: secrets.SecretList?.map(({ Name }) => Name),
    queue: queues.QueueUrls?.map((url) => url.split('/').at(-1)),
    'user pool': pools.UserPools?.map(({ Name }) => Name),
  }
  return Object.entries(found).flatMap(([kind, names = []]) =>
    names.filter((name) => name?.startsWith(prefix)).map((name) => `${kind} ${name}`),
  )
}

/** CloudFormation deletes no bucket that holds something, so whoever destroys a stage empties it first. */
export async function emptyBucket({ client }: LocalAws, Bucket: string): Promise<number> {
  const bucket = s3(client)
  let deleted = 0
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await bucket.send(
      new ListObjectVersionsCommand({ Bucket }),
    )
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({
      Key,
      VersionId,
    }))
    if (Objects.length === 0) return deleted
    await bucket.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }))
    deleted += Objects.length
  }
}

const s3 = (client: LocalAws['client']) => new S3Client({ ...client, forcePathStyle: true })
