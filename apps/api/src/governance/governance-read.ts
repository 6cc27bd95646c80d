import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/governance-read'
import { getApiPolicy } from './get-api-policy/handler.ts'
import { getPolicy } from './get-policy/handler.ts'
import { getReview } from './get-review/handler.ts'
import { getRuleset } from './get-ruleset/handler.ts'
import { listApiPolicyRevisions } from './list-api-policy-revisions/handler.ts'
import { listAuditEvents } from './list-audit-events/handler.ts'
import { listMembers } from './list-members/handler.ts'
import { listPolicyRevisions } from './list-policy-revisions/handler.ts'
import { listReviewResults } from './list-review-results/handler.ts'
import { listReviews } from './list-reviews/handler.ts'
import { listRulesetRevisions } from './list-ruleset-revisions/handler.ts'
import { listTeams } from './list-teams/handler.ts'
import { listWaivers } from './list-waivers/handler.ts'
import { governancePorts } from './read-ports.ts'

export const handler = createService({
  routes,
  validators,
  operations: {
    getApiPolicy: getApiPolicy(governancePorts),
    getPolicy: getPolicy(governancePorts),
    getReview: getReview(governancePorts),
    getRuleset: getRuleset(governancePorts),
    listApiPolicyRevisions: listApiPolicyRevisions(governancePorts),
    listAuditEvents: listAuditEvents(governancePorts),
    listMembers: listMembers(governancePorts),
    listPolicyRevisions: listPolicyRevisions(governancePorts),
    listReviewResults: listReviewResults(governancePorts),
    listReviews: listReviews(governancePorts),
    listRulesetRevisions: listRulesetRevisions(governancePorts),
    listTeams: listTeams(governancePorts),
    listWaivers: listWaivers(governancePorts),
  },
  ports: governancePorts,
})
