import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/docs-read'
import { getDocumentation } from './get-documentation/handler.ts'
import { getDocumentationFile } from './get-documentation-file/handler.ts'
import { getOperationDocumentation } from './get-operation-documentation/handler.ts'
import { getSchemaDocumentation } from './get-schema-documentation/handler.ts'
import { getSecurityDocumentation } from './get-security-documentation/handler.ts'
import { getWebhookDocumentation } from './get-webhook-documentation/handler.ts'
import { searchPorts } from '../search/ports.ts'
import { searchDocumentation } from '../search/search-documentation/handler.ts'
import { docsPorts } from './ports.ts'

export const handler = createService({
  routes,
  validators,
  operations: {
    getDocumentation: getDocumentation(docsPorts),
    getDocumentationFile: getDocumentationFile(docsPorts),
    getOperationDocumentation: getOperationDocumentation(docsPorts),
    getSchemaDocumentation: getSchemaDocumentation(docsPorts),
    getSecurityDocumentation: getSecurityDocumentation(docsPorts),
    getWebhookDocumentation: getWebhookDocumentation(docsPorts),
    searchDocumentation: searchDocumentation(searchPorts),
  },
  ports: docsPorts,
})
