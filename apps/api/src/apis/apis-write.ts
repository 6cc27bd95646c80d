import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/apis-write'
import { cancelRegistration } from './cancel-registration/handler.ts'
import { createRegistration } from './create-registration/handler.ts'
import { createUpload } from './create-upload/handler.ts'
import { decideRegistration } from './decide-registration/handler.ts'
import { getChanges } from './get-changes/handler.ts'
import { retryRegistration } from './retry-registration/handler.ts'
import { updateApi } from './update-api/handler.ts'
import { withdrawVersion } from './withdraw-version/handler.ts'
import { apisWritePorts } from './write-ports.ts'

export const handler = createService({
  routes,
  validators,
  operations: {
    cancelRegistration: cancelRegistration(apisWritePorts),
    createRegistration: createRegistration(apisWritePorts),
    createUpload: createUpload(apisWritePorts),
    decideRegistration: decideRegistration(apisWritePorts),
    getChanges: getChanges(apisWritePorts),
    retryRegistration: retryRegistration(apisWritePorts),
    updateApi: updateApi(apisWritePorts),
    withdrawVersion: withdrawVersion(apisWritePorts),
  },
  bodyLimits: {
    createRegistration: {
      bytesMax: 5_000_000,
      remedy:
        'Get an upload of up to 32 MB with POST /orgs/{org}/uploads and register its uploadId.',
    },
  },
  ports: apisWritePorts,
})
