import { announceVersion, requestApproval } from './announce-version.ts'
import { claimVersion, releaseVersion } from './claim-version.ts'
import { compareWithPublished } from './compare-with-published.ts'
import { endRegistration } from './end-registration.ts'
import { gate, recordDecision } from './gate.ts'
import { lintDescription } from './lint-description.ts'
import type { ApiManagementPorts } from './ports.ts'
import { publishVersion } from './publish-version.ts'
import { validateDescription } from './validate-description.ts'

export const createApiManagementActivities = (ports: ApiManagementPorts) => ({
  validateDescription: validateDescription(ports),
  claimVersion: claimVersion(ports),
  releaseVersion: releaseVersion(ports),
  lintDescription: lintDescription(ports),
  compareWithPublished: compareWithPublished(ports),
  gate: gate(ports),
  requestApproval: requestApproval(ports),
  recordDecision: recordDecision(ports),
  publishVersion: publishVersion(ports),
  announceVersion: announceVersion(ports),
  endRegistration: endRegistration(ports),
})

export type ApiManagementActivities = ReturnType<typeof createApiManagementActivities>
