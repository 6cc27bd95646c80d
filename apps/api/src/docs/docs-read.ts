import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/docs-read'
import { getDocumentation } from './get-documentation/handler.ts'
import { getOperationDocumentation } from './get-operation-documentation/handler.ts'
import { getSchemaDocumentation } from './get-schema-documentation/handler.ts'
import { docsPorts } from './ports.ts'

export const handler = createService({
  routes,
  validators,
  operations: {
    getDocumentation: getDocumentation(docsPorts),
    getOperationDocumentation: getOperationDocumentation(docsPorts),
    getSchemaDocumentation: getSchemaDocumentation(docsPorts),
  },
  ports: docsPorts,
})
