import { type App, Tags } from 'aws-cdk-lib'
import type { Configuration } from './config.ts'
import { ApiStack } from './stacks/api.ts'
import { AuthStack } from './stacks/auth.ts'
import { DatabaseStack } from './stacks/database.ts'
import { EdgeStack } from './stacks/edge.ts'
import { EventsStack } from './stacks/events.ts'
import { MonitoringStack } from './stacks/monitoring.ts'
import { PortalStack } from './stacks/portal.ts'
import { SecurityStack } from './stacks/security.ts'
import { StorageStack } from './stacks/storage.ts'
import { WorkersStack } from './stacks/workers.ts'

/**
 * Everything that Portolan is in AWS. What holds data, what serves and what watches are stacks of their own,
 * so that a change to one cannot replace the other.
 */
export function addStacks(app: App, configuration: Configuration) {
  const { prefix } = configuration
  const shared = { configuration }
  const security = new SecurityStack(app, `${prefix}-security`, shared)
  const withSecurity = { ...shared, security }
  const auth = new AuthStack(app, `${prefix}-auth`, shared)
  const database = new DatabaseStack(app, `${prefix}-database`, withSecurity)
  const storage = new StorageStack(app, `${prefix}-storage`, withSecurity)
  const events = new EventsStack(app, `${prefix}-events`, withSecurity)
  const data = { ...withSecurity, auth, database, storage }
  const api = new ApiStack(app, `${prefix}-api`, data)
  const edge = new EdgeStack(app, `${prefix}-edge`, { ...withSecurity, api })
  const workers = new WorkersStack(app, `${prefix}-workers`, { ...data, events })
  const portal = new PortalStack(app, `${prefix}-portal`, { ...withSecurity, storage, api })
  const monitoring = new MonitoringStack(app, `${prefix}-monitoring`, {
    ...shared,
    api,
    events,
    workers,
  })
  Tags.of(app).add('portolan:stage', configuration.stage)
  return {
    security,
    auth,
    database,
    storage,
    events,
    api,
    edge,
    workers,
    portal,
    monitoring,
  }
}
