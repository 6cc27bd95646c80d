import { announceVersion, requestApproval } from './announce-version.ts'
import { claimVersion, releaseVersion } from './claim-version.ts'
import { compareVersions } from './compare-versions.ts'
import { compareWithPublished } from './compare-with-published.ts'
import { endRegistration } from './end-registration.ts'
import { gate } from './gate.ts'
import { lintDescription } from './lint-description.ts'
import type { ApiManagementPorts } from './ports.ts'
import { publishVersion } from './publish-version.ts'
import { validateDescription } from './validate-description.ts'
import {
  expireApproval,
  judgeAgain,
  acceptApprovals,
  recordDecision,
  remindApprovers,
} from './waiting.ts'
import { expireWaiver, findWaiting } from './waivers.ts'
import { announceWithdrawal, hideVersion } from './withdraw-version.ts'

export const createApiManagementActivities = (ports: ApiManagementPorts) => ({
  validateDescription: validateDescription(ports),
  claimVersion: claimVersion(ports),
  releaseVersion: releaseVersion(ports),
  lintDescription: lintDescription(ports),
  compareWithPublished: compareWithPublished(ports),
  gate: gate(ports),
  requestApproval: requestApproval(ports),
  recordDecision: recordDecision(ports),
  judgeAgain: judgeAgain(ports),
  remindApprovers: remindApprovers(ports),
  acceptApprovals: acceptApprovals(ports),
  expireApproval: expireApproval(ports),
  publishVersion: publishVersion(ports),
  announceVersion: announceVersion(ports),
  endRegistration: endRegistration(ports),
  compareVersions: compareVersions(ports),
  findWaiting: findWaiting(ports),
  expireWaiver: expireWaiver(ports),
  hideVersion: hideVersion(ports),
  announceWithdrawal: announceWithdrawal(ports),
})

export type ApiManagementActivities = ReturnType<typeof createApiManagementActivities>
