import path from 'node:path'
import type { DataLayout } from '../data/layout.ts'
import type { Environment } from '../environment.ts'
import { loopback, type Ports, urlOf } from '../ports/layout.ts'
import { repositoryRoot } from '../repository.ts'
import type { PartDefinition } from '../supervisor/part.ts'
import { isHealthyAt, isListening } from './answers.ts'
import { copyPortal } from './portal-copy.ts'

interface ServiceSetting {
  environment: Environment
  ports: Ports
}

const service = (
  entry: string,
  part: Pick<PartDefinition, 'name' | 'needs' | 'ports' | 'healthy' | 'environment'> &
    Partial<PartDefinition>,
): PartDefinition => ({
  command: process.execPath,
  arguments: ['--enable-source-maps', path.resolve(repositoryRoot, entry)],
  directory: repositoryRoot,
  ...part,
})

/** The services behind the HTTP adapter that stands in for API Gateway and Lambda. */
export const api = (
  { environment, ports }: ServiceSetting,
  { bundles }: { bundles: boolean },
): PartDefinition =>
  service('apps/local/src/gateway/main.ts', {
    name: 'api',
    environment: {
      ...environment,
      PORTOLAN_API_PORT: String(ports.api),
      PORTOLAN_API_HANDLERS: bundles ? 'bundles' : 'sources',
    },
    needs: ['tables', 'storage'],
    ports: [ports.api],
    healthy: () => isHealthyAt(`${urlOf(ports.api)}/health`),
    stopTimeoutMs: 3_500,
  })

/** Decrypts payloads for the Temporal Web UI. */
export const codec = ({ environment, ports }: ServiceSetting): PartDefinition =>
  service('apps/worker/src/codec-server.ts', {
    name: 'codec',
    environment,
    needs: ['tables', 'storage'],
    ports: [ports.codec],
    healthy: () => isListening(ports.codec),
  })

/** Runs workflows and activities of every task queue. */
export const worker = ({ environment, ports }: ServiceSetting): PartDefinition =>
  service('apps/worker/src/main.ts', {
    name: 'worker',
    environment,
    needs: ['temporal', 'tables', 'storage'],
    ports: [ports.worker],
    healthy: () => isHealthyAt(`${urlOf(ports.worker)}/health`),
    stopTimeoutMs: 4_500,
  })

/** The web UI, as built for production; run from a copy, so that a build does not take it away. */
export const portal = (
  { environment, ports }: ServiceSetting,
  layout: DataLayout,
): PartDefinition => {
  copyPortal(path.join(repositoryRoot, 'apps/portal/.next/standalone'), layout.portal)
  return service(path.join(layout.portal, 'apps/portal/server.js'), {
    name: 'portal',
    environment: {
      ...environment,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOSTNAME: loopback,
      PORT: String(ports.portal),
    },
    needs: ['api'],
    ports: [ports.portal],
    healthy: () => isHealthyAt(`${urlOf(ports.portal)}/-/health`),
    stopTimeoutMs: 1_500,
  })
}
