import path from 'node:path'
import { baseEnvironment } from '../environment.ts'
import { loopback } from '../ports/layout.ts'
import type { PartDefinition } from '../supervisor/part.ts'
import { findDynoxide } from '../tools/find-dynoxide.ts'
import { isListening } from './answers.ts'
import type { Setting } from './setting.ts'

/** The local DynamoDB; its tables lie in one SQLite file and outlive a kill. */
export const tables = ({ layout, ports }: Omit<Setting, 'tools'>): PartDefinition => ({
  name: 'tables',
  command: findDynoxide(),
  arguments: ['--host', loopback, '--port', String(ports.tables), '--db-path', layout.tables],
  environment: baseEnvironment(layout.temporary),
  directory: path.dirname(layout.tables),
  needs: [],
  ports: [ports.tables],
  healthy: () => isListening(ports.tables),
})
