import { baseEnvironment, region } from '../environment.ts'
import { loopback, urlOf } from '../ports/layout.ts'
import type { PartDefinition } from '../supervisor/part.ts'
import { isHealthyAt } from './answers.ts'
import type { Setting } from './setting.ts'

/**
 * The local S3, SQS, EventBridge and Cognito. Objects lie in files at once; everything else is
 * written only when it is asked to end, so it must be asked, not killed.
 */
export const storage = ({ layout, ports, tools, secrets }: Setting): PartDefinition => ({
  name: 'storage',
  command: tools.ministack,
  arguments: [],
  environment: {
    ...baseEnvironment(layout.temporary),
    AUTH: 'true',
    // The key with which everything else signs; another is refused.
    AWS_ACCESS_KEY_ID: secrets.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secrets.secretAccessKey,
    MINISTACK_REGION: region,
    MINISTACK_HOST: loopback,
    BIND_HOST: loopback,
    GATEWAY_PORT: String(ports.storage),
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    PERSIST_STATE: '1',
    STATE_DIR: layout.storageState,
    S3_PERSIST: '1',
    S3_DATA_DIR: layout.storageObjects,
    LOG_LEVEL: 'WARNING',
    // It would look for containers of its own on the user's Docker, and remove them.
    DOCKER_HOST: `unix://${layout.temporary}/no-docker.sock`,
  },
  directory: layout.temporary,
  needs: [],
  ports: [ports.storage],
  healthy: () => isHealthyAt(`${urlOf(ports.storage)}/_ministack/ready`),
  // It waits up to 3 s for requests in flight, such as a long poll of a queue, before it saves.
  stopTimeoutMs: 5_000,
})
