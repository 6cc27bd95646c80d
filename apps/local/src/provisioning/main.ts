import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { S3Client } from '@aws-sdk/client-s3'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import { readFileSync } from 'node:fs'
import { provisionBucket } from './bucket.ts'
import { provisionEvents } from './events.ts'
import { provisionSender } from './sender.ts'
import { type Order, orderSchema, type Provisioned } from './provisioned.ts'
import { provisionTables } from './tables.ts'
import { provisionUserPool } from './user-pool.ts'
import { provisionUser } from './users.ts'

/** Makes what Portolan's resources say, wherever the environment's endpoints are; safe to repeat. */
async function provision(order: Order): Promise<Provisioned> {
  const prefix = required('PORTOLAN_RESOURCE_PREFIX')
  const portalOrigin = required('PORTOLAN_PORTAL_URL')
  const [, bucketIsNew, events, pool] = await Promise.all([
    provisionTables(new DynamoDBClient(), prefix),
    provisionBucket(new S3Client(), { prefix, portalOrigin }),
    provisionEvents({ eventBridge: new EventBridgeClient(), sqs: new SQSClient() }, prefix),
    provisionPoolWithUsers(order, prefix),
    provisionSender(new SESv2Client(), required('PORTOLAN_MAIL_FROM')),
  ])
  return {
    announcementsQueueUrl: events.announcementsQueueUrl,
    userPoolId: pool.userPoolId,
    userPoolClientId: pool.userPoolClientId,
    hasNewState: bucketIsNew || events.isNew || pool.isNew,
    organizations: pool.organizations,
  }
}

async function provisionPoolWithUsers({ organizations }: Order, prefix: string) {
  const cognito = new CognitoIdentityProviderClient()
  const pool = await provisionUserPool(cognito, prefix)
  let { isNew } = pool
  const provisionMember = async (member: Order['organizations'][number]['members'][number]) => {
    const user = await provisionUser(cognito, pool.userPoolId, member)
    isNew ||= user.isNew
    const { email, name, role } = member
    return { email, name, role, userId: user.userId }
  }
  const provisioned = await Promise.all(
    organizations.map(async ({ slug, name, members }) => ({
      slug,
      name,
      members: await Promise.all(members.map(provisionMember)),
    })),
  )
  return { ...pool, isNew, organizations: provisioned }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

// Passwords come by standard input: arguments and environments can be read by every process of the user.
const order = orderSchema.parse(JSON.parse(readFileSync(process.stdin.fd, 'utf8')))
process.stdout.write(JSON.stringify(await provision(order)))
