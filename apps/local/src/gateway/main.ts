import { routes } from '@portolan/specs/routes'
import pino from 'pino'
import { loopback } from '../ports/layout.ts'
import { drain } from './drain.ts'
import { loadHandlers } from './handlers.ts'
import { createGateway } from './server.ts'

/** How long requests in flight may take once the gateway is asked to end. */
const drainMs = 3_000

const log = pino({ name: 'api', level: process.env['PORTOLAN_LOG_LEVEL'] ?? 'info' })
const origin = process.env['PORTOLAN_API_HANDLERS'] === 'bundles' ? 'bundles' : 'sources'

const gateway = createGateway({
  routes,
  ...(await loadHandlers(routes, origin)),
  portalOrigin: process.env['PORTOLAN_PORTAL_URL'] ?? '',
  onAccess: (record) => log.info(record, 'request'),
  onError: (error, requestId) => log.error({ err: error, requestId }, 'request failed'),
})
gateway.listen(Number(process.env['PORTOLAN_API_PORT']), loopback)

process.once('SIGTERM', () => void drain(gateway, drainMs).then(() => process.exit(0)))
