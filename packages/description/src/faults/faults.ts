import { discriminatorFaults } from './discriminators.ts'
import { exampleFaults } from './examples.ts'
import type { Fault } from './fault.ts'
import { linkFaults } from './links.ts'
import { latestFaults } from './openapi-3.2.ts'
import { pathFaults } from './paths.ts'
import { referenceFaults } from './references.ts'
import { schemaFaults } from './schemas.ts'
import { securityFaults } from './security.ts'
import { contentFaults } from './servers-and-content.ts'
import { structureFaults } from './structure.ts'
import { swaggerFaults } from './swagger-2.0.ts'

/** Everything that validation must find, each alone in a description of its own. */
export const faults: readonly Fault[] = [
  ...structureFaults,
  ...contentFaults,
  ...pathFaults,
  ...referenceFaults,
  ...schemaFaults,
  ...discriminatorFaults,
  ...exampleFaults,
  ...securityFaults,
  ...linkFaults,
  ...swaggerFaults,
  ...latestFaults,
]
