import { devNull } from 'node:os'
import path from 'node:path'
import type { DataLayout } from './data/layout.ts'
import type { Secrets } from './data/secrets.ts'
import { loopback, type Ports, urlOf } from './ports/layout.ts'
import type { Provisioned } from './provisioning/provisioned.ts'
import { contentBucket, physicalBucketName } from '@portolan/infrastructure/resources/buckets'
import { eventBus, physicalEventName } from '@portolan/infrastructure/resources/events'

export const resourcePrefix = 'portolan-local'
export const region = 'us-east-1'
/** Nothing leaves this machine: the stand-in of the mail service keeps what it is given. */
const mailSender = 'portolan@portolan.local'

export type Environment = Record<string, string>

/**
 * What every process is started with: this machine's environment, without what the user has set up
 * for other AWS accounts or another Portolan.
 */
export function baseEnvironment(temporary: string): Environment {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(AWS_|PORTOLAN_|TEMPORAL_|npm_)/.test(name),
  )
  return {
    ...(Object.fromEntries(kept) as Environment),
    PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
    TMPDIR: temporary,
    NO_PROXY: 'localhost,127.0.0.1',
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    // Sources are stripped and compiled once, not with every start.
    NODE_COMPILE_CACHE: path.join(temporary, 'compiled'),
  }
}

export interface EnvironmentSource {
  layout: DataLayout
  ports: Ports
  secrets: Secrets
  /** `host:port` pairs on this machine that descriptions may be fetched from. */
  allowedHosts: string[]
  logLevel: string
  readsPerMinute?: number | undefined
}

/** How Portolan's own code finds the parts that hold no state of its making. */
export function serviceEnvironment(source: EnvironmentSource): Environment {
  const { layout, ports, secrets, readsPerMinute } = source
  return {
    ...baseEnvironment(layout.temporary),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: secrets.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secrets.secretAccessKey,
    // Neither the user's profiles nor an instance role may mix in.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: urlOf(ports.storage),
    AWS_ENDPOINT_URL_DYNAMODB: urlOf(ports.tables),
    PORTOLAN_STAGE: 'local',
    PORTOLAN_RESOURCE_PREFIX: resourcePrefix,
    PORTOLAN_CONTENT_BUCKET: physicalBucketName(resourcePrefix, contentBucket),
    PORTOLAN_EVENT_BUS: physicalEventName(resourcePrefix, eventBus),
    TEMPORAL_ADDRESS: `${loopback}:${ports.temporal}`,
    TEMPORAL_NAMESPACE: 'default',
    PORTOLAN_TEMPORAL_UI_URL: urlOf(ports.temporalUi),
    PORTOLAN_KEY_FILE: layout.key,
    PORTOLAN_API_URL: urlOf(ports.api),
    PORTOLAN_PORTAL_URL: urlOf(ports.portal),
    PORTOLAN_MAIL_FROM: mailSender,
    PORTOLAN_CODEC_PORT: String(ports.codec),
    PORTOLAN_WORKER_HEALTH_PORT: String(ports.worker),
    PORTOLAN_ALLOWED_HOSTS: source.allowedHosts.join(','),
    PORTOLAN_LOG_LEVEL: source.logLevel,
    ...(readsPerMinute !== undefined && { PORTOLAN_READS_PER_MINUTE: String(readsPerMinute) }),
  }
}

/** The same, with what only provisioning could find out. */
export function completeEnvironment(
  source: EnvironmentSource,
  provisioned: Provisioned,
): Environment {
  const { userPoolId } = provisioned
  return {
    ...serviceEnvironment(source),
    PORTOLAN_ANNOUNCEMENTS_QUEUE_URL: provisioned.announcementsQueueUrl,
    PORTOLAN_USER_POOL_ID: userPoolId,
    PORTOLAN_USER_POOL_CLIENT_ID: provisioned.userPoolClientId,
    // Tokens carry the issuer that they would carry in AWS; its keys are the stand-in's.
    PORTOLAN_TOKEN_ISSUER: `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`,
    PORTOLAN_TOKEN_JWKS_URL: `${urlOf(source.ports.storage)}/${userPoolId}/.well-known/jwks.json`,
  }
}
