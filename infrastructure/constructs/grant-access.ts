import { Aws } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { AuthStack } from '../stacks/auth.ts'
import type { DatabaseStack } from '../stacks/database.ts'
import type { SecurityStack } from '../stacks/security.ts'
import type { StorageStack } from '../stacks/storage.ts'
import type { TableName } from '../resources/tables.ts'
import type { Access } from './access.ts'

/** The stacks with what functions and workers work on. */
export interface DataStacks {
  security: SecurityStack
  auth: AuthStack
  database: DatabaseStack
  storage: StorageStack
}

/** Gives exactly what `access` says: named actions on named tables, and objects under `orgs/`. */
export function grantAccess(
  grantee: IGrantable,
  access: Access,
  { security, database, storage }: DataStacks,
): void {
  const allow = (statement: PolicyStatement) =>
    grantee.grantPrincipal.addToPrincipalPolicy(statement)

  for (const [name, accesses] of Object.entries(access.tables))
    for (const { actions, partitions } of accesses) {
      const { tableArn } = database.tables[name as TableName]
      allow(
        new PolicyStatement({
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: actions.includes('Query') ? [tableArn, `${tableArn}/index/*`] : [tableArn],
          ...(partitions && {
            conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
          }),
        }),
      )
    }

  if (access.content !== 'none') {
    const { content } = storage
    allow(
      new PolicyStatement({
        actions: ['s3:GetObject', ...(access.content === 'write' ? ['s3:PutObject'] : [])],
        resources: [content.arnForObjects('orgs/*')],
      }),
    )
    // Without it S3 answers "forbidden" where an object is missing, and a missing object is normal.
    allow(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [content.bucketArn] }))
    if (access.removesSearchFiles)
      allow(
        new PolicyStatement({
          actions: ['s3:DeleteObject'],
          resources: [content.arnForObjects('orgs/*/search/*')],
        }),
      )
  }

  const encrypts =
    access.content === 'write' ||
    Object.values(access.tables)
      .flat()
      .some(({ actions }) => actions.some((action) => /^(Put|Update)/.test(action)))
  security.key.grant(
    grantee,
    'kms:Decrypt',
    // DynamoDB asks for the key's state on behalf of whoever uses the table.
    'kms:DescribeKey',
    ...(encrypts ? ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'] : []),
  )
}

/**
 * Lets a function read a secret. `Secret.grantRead` would also write the reader into the policy of the key,
 * which is in a stack that the reader's stack depends on.
 */
export function grantSecret(grantee: IGrantable, secretName: string, key: IKey): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      // Secrets Manager adds six characters of its own to the name.
      resources: [
        `arn:${Aws.PARTITION}:secretsmanager:${Aws.REGION}:${Aws.ACCOUNT_ID}:secret:${secretName}-??????`,
      ],
    }),
  )
  key.grantDecrypt(grantee)
}

/** How our code finds what it works on; the names are those that `apps/local` gives on one machine. */
export const serviceEnvironment = ({ auth, storage }: DataStacks): Record<string, string> => ({
  PORTOLAN_STAGE: auth.configuration.stage,
  PORTOLAN_RESOURCE_PREFIX: auth.configuration.prefix,
  PORTOLAN_CONTENT_BUCKET: storage.content.bucketName,
  PORTOLAN_LOG_LEVEL: 'info',
  ...auth.identityEnvironment,
})

/** Where Temporal is; only for what starts or runs workflows. */
export const temporalEnvironment = ({ auth: { configuration } }: DataStacks) => ({
  TEMPORAL_ADDRESS: configuration.temporalAddress,
  TEMPORAL_NAMESPACE: configuration.temporalNamespace,
})
