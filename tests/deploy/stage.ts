import path from 'node:path'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { provisionUser } from '@portolan/local/provisioning/users'
import { repositoryRoot } from '@portolan/local/repository'
import type { Outputs } from './cdk.ts'
import type { LocalAws } from './local-aws.ts'

export const prefix = 'portolan-deploytest'
export const owner = { email: 'owner@portolan.local', name: 'Owner Example', role: 'owner' }

/** What a deployed stage says of itself, as our processes are given it. */
export async function describeStage(aws: LocalAws, outputs: Outputs) {
  const output = (stack: string, name: string): string => {
    const value = outputs[`${prefix}-${stack}`]?.[name]
    if (!value) throw new Error(`The stack ${stack} has no output ${name}`)
    return value
  }
  const bucket = output('storage', 'ContentBucket')
  const userPoolId = output('auth', 'UserPoolId')
  const gateway = `${aws.endpoint}/restapis/${output('api', 'RestApiId')}/${output('api', 'Stage')}`
  return {
    bucket,
    userPoolId,
    apiUrl: `${gateway}/_user_request_`,
    environment: {
      PORTOLAN_STAGE: 'deploytest',
      PORTOLAN_RESOURCE_PREFIX: prefix,
      PORTOLAN_CONTENT_BUCKET: bucket,
      PORTOLAN_EVENT_BUS: output('events', 'EventBus'),
      PORTOLAN_ANNOUNCEMENTS_QUEUE_URL: output('events', 'AnnouncementsQueueUrl'),
      PORTOLAN_USER_POOL_ID: userPoolId,
      PORTOLAN_USER_POOL_CLIENT_ID: output('auth', 'UserPoolClientId'),
      PORTOLAN_TOKEN_ISSUER: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
      PORTOLAN_TOKEN_JWKS_URL: `${aws.endpoint}/${userPoolId}/.well-known/jwks.json`,
      PORTOLAN_KEY: await masterKey(aws),
    },
  }
}

type Stage = Awaited<ReturnType<typeof describeStage>>

async function masterKey({ client }: LocalAws): Promise<string> {
  const { SecretString = '' } = await new SecretsManagerClient(client).send(
    new GetSecretValueCommand({ SecretId: `${prefix}/master-key` }),
  )
  return SecretString
}

/** An organization, and its owner who may sign in. */
export async function seed(aws: LocalAws, { userPoolId, environment }: Stage): Promise<void> {
  const cognito = new CognitoIdentityProviderClient(aws.client)
  const { userId } = await provisionUser(cognito, userPoolId, { ...owner, password: aws.password })
  await aws.run({
    name: 'organizations',
    command: process.execPath,
    arguments: [path.join(repositoryRoot, 'apps/local/src/provisioning/seed.ts')],
    environment: { ...aws.environment, ...environment },
    directory: repositoryRoot,
    input: JSON.stringify({
      announcementsQueueUrl: environment.PORTOLAN_ANNOUNCEMENTS_QUEUE_URL,
      userPoolId,
      userPoolClientId: environment.PORTOLAN_USER_POOL_CLIENT_ID,
      hasNewState: false,
      organizations: [{ slug: 'acme', name: 'Acme', members: [{ ...owner, userId }] }],
    }),
  })
}
