import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/governance-write'
import { adoptReview } from './adopt-review/handler.ts'
import { cancelReview } from './cancel-review/handler.ts'
import { createReview } from './create-review/handler.ts'
import { createWaiver } from './create-waiver/handler.ts'
import { deleteTeam } from './delete-team/handler.ts'
import { putApiPolicy } from './put-api-policy/handler.ts'
import { putPolicy } from './put-policy/handler.ts'
import { putRuleset } from './put-ruleset/handler.ts'
import { putTeam } from './put-team/handler.ts'
import { revokeWaiver } from './revoke-waiver/handler.ts'
import { governanceWritePorts } from './write-ports.ts'

/** 65,536 characters of any script, escaped as JSON. */
const textLimit = {
  bytesMax: 400_000,
  remedy: 'The text of a policy or ruleset has at most 65,536 characters.',
}

export const handler = createService({
  routes,
  validators,
  operations: {
    adoptReview: adoptReview(governanceWritePorts),
    cancelReview: cancelReview(governanceWritePorts),
    createReview: createReview(governanceWritePorts),
    createWaiver: createWaiver(governanceWritePorts),
    deleteTeam: deleteTeam(governanceWritePorts),
    putApiPolicy: putApiPolicy(governanceWritePorts),
    putPolicy: putPolicy(governanceWritePorts),
    putRuleset: putRuleset(governanceWritePorts),
    putTeam: putTeam(governanceWritePorts),
    revokeWaiver: revokeWaiver(governanceWritePorts),
  },
  bodyLimits: {
    createReview: textLimit,
    putApiPolicy: textLimit,
    putPolicy: textLimit,
    putRuleset: textLimit,
  },
  ports: governanceWritePorts,
})
