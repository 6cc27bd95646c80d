import { createApiManagementActivities } from '@portolan/activities/api-management/activities'
import { createReviewActivities } from '@portolan/activities/api-management/review-activities'
import { createAuthActivities } from '@portolan/activities/auth-service/activities'
import { createDocumentationActivities } from '@portolan/activities/documentation-service/build-documentation'
import { createSearchActivities } from '@portolan/activities/search/activities'
import type { Sandbox } from '@portolan/description/sandbox'
import { createAccessTokenVerifier } from '@portolan/identity/access-tokens'
import { identityConfigFrom } from '@portolan/identity/config'
import { safeFetch } from '@portolan/safe-fetch/safe-fetch'
import { createApis } from '@portolan/store/apis/apis'
import type { Connection } from '@portolan/store/connection'
import { createBlobs } from '@portolan/store/content/blobs'
import { createReviews } from '@portolan/store/governance/reviews'
import { createSettings } from '@portolan/store/governance/settings'
import { createWaivers } from '@portolan/store/governance/waivers'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createTeams } from '@portolan/store/organizations/teams'
import { createAudit } from '@portolan/store/platform/audit'
import { createOutbox, type OutboxRow } from '@portolan/store/platform/outbox'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import { createLatestDocumentation } from '@portolan/store/search/latest-documentation'
import { createSearchFiles } from '@portolan/store/search/search-files'
import { createSearchPointers } from '@portolan/store/search/search-pointers'
import { createSessions } from '@portolan/store/users/sessions'
import { createUsers } from '@portolan/store/users/users'
import { createClaimHolders, createClaims } from '@portolan/store/versions/claims'
import { createComparisons } from '@portolan/store/versions/comparisons'
import { createDocumentation } from '@portolan/store/versions/documentation'
import { createPublisher } from '@portolan/store/versions/publication'
import { createVersions } from '@portolan/store/versions/versions'
import { createWithdrawals } from '@portolan/store/versions/withdrawals'

const fetchLimits = { bytesMax: 32_000_000, timeoutMs: 15_000, redirectsMax: 5 }

/** All activities, wired to the real stores. */
export function wireActivities(
  connection: Connection,
  sandbox: Sandbox,
  sendEvent: (row: OutboxRow) => Promise<void>,
  allowedHosts: ReadonlySet<string>,
) {
  const registrations = createRegistrations(connection)
  const shared = {
    blobs: createBlobs(connection),
    registrations,
    sandbox,
    now: () => new Date(),
  }
  const governed = {
    ...shared,
    apis: createApis(connection),
    outbox: createOutbox(connection),
    settings: createSettings(connection),
    versions: createVersions(connection),
    waivers: createWaivers(connection),
    sendEvent,
  }
  const isWaiting = async (orgId: string, registrationId: string): Promise<boolean> =>
    (await registrations.get(orgId, registrationId))?.status === 'awaiting-approval'
  return {
    ...createAuthActivities({
      accessTokens: createAccessTokenVerifier(identityConfigFrom(process.env)),
      sessions: createSessions(connection),
      users: createUsers(connection),
    }),
    ...createApiManagementActivities({
      ...governed,
      audit: createAudit(connection),
      claimHolders: createClaimHolders(connection),
      claims: createClaims(connection, isWaiting),
      comparisons: createComparisons(connection),
      organizations: createOrganizations(connection),
      publisher: createPublisher(connection),
      teams: createTeams(connection),
      withdrawals: createWithdrawals(connection),
      fetchSource: (url) => safeFetch(url, { ...fetchLimits, allowedHosts }),
    }),
    ...createReviewActivities({ ...governed, reviews: createReviews(connection) }),
    ...createDocumentationActivities({
      ...shared,
      apis: governed.apis,
      documentation: createDocumentation(connection),
    }),
    ...createSearchActivities({
      ...shared,
      latestDocumentation: createLatestDocumentation(connection),
      searchFiles: createSearchFiles(connection),
      searchPointers: createSearchPointers(connection),
    }),
  }
}
