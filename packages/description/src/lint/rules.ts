import type { LintRule } from './rule.ts'
import { additionalProperties } from './rules/additional-properties.ts'
import { apiKeyInUrl } from './rules/api-key-in-url.ts'
import { arrayBounded } from './rules/array-bounded.ts'
import { contact } from './rules/contact.ts'
import { createdLocation } from './rules/created-location.ts'
import { credentialInUrl } from './rules/credential-in-url.ts'
import { dateFormat } from './rules/date-format.ts'
import { enumCasing } from './rules/enum-casing.ts'
import { enumDuplicate } from './rules/enum-duplicate.ts'
import { errorProblem } from './rules/error-problem.ts'
import { errorResponse } from './rules/error-response.ts'
import { headerXPrefix } from './rules/header-x-prefix.ts'
import { idGuessable } from './rules/id-guessable.ts'
import { infoDescription } from './rules/info-description.ts'
import { listPaginated } from './rules/list-paginated.ts'
import { noContentBody } from './rules/no-content-body.ts'
import { numberBounded } from './rules/number-bounded.ts'
import { oauthFlowOutdated } from './rules/oauth-flow-outdated.ts'
import { oauthHttps } from './rules/oauth-https.ts'
import { operationDescription } from './rules/operation-description.ts'
import { operationId } from './rules/operation-id.ts'
import { operationIdCasing } from './rules/operation-id-casing.ts'
import { operationIdCharacters } from './rules/operation-id-characters.ts'
import { operationSummary } from './rules/operation-summary.ts'
import { operationTags } from './rules/operation-tags.ts'
import { parameterCasing } from './rules/parameter-casing.ts'
import { parameterDescription } from './rules/parameter-description.ts'
import { pathCasing } from './rules/path-casing.ts'
import { pathFileExtension } from './rules/path-file-extension.ts'
import { pathPlural } from './rules/path-plural.ts'
import { pathQuery } from './rules/path-query.ts'
import { pathTrailingSlash } from './rules/path-trailing-slash.ts'
import { pathVerb } from './rules/path-verb.ts'
import { propertyCasing } from './rules/property-casing.ts'
import { rateLimitHeaders } from './rules/rate-limit-headers.ts'
import { refSiblings } from './rules/ref-siblings.ts'
import { requestBodyUnexpected } from './rules/request-body-unexpected.ts'
import { requiredUndefined } from './rules/required-undefined.ts'
import { response401 } from './rules/response-401.ts'
import { response403 } from './rules/response-403.ts'
import { response429 } from './rules/response-429.ts'
import { responseObject } from './rules/response-object.ts'
import { responseSchema } from './rules/response-schema.ts'
import { schemaExampleOutdated } from './rules/schema-example-outdated.ts'
import { secretReadable } from './rules/secret-readable.ts'
import { securityBasic } from './rules/security-basic.ts'
import { securityOptionalWrite } from './rules/security-optional-write.ts'
import { securityRequired } from './rules/security-required.ts'
import { serverDeclared } from './rules/server-declared.ts'
import { serverHttps } from './rules/server-https.ts'
import { serverTrailingSlash } from './rules/server-trailing-slash.ts'
import { statusKnown } from './rules/status-known.ts'
import { stringBounded } from './rules/string-bounded.ts'
import { successResponse } from './rules/success-response.ts'
import { summaryRepeated } from './rules/summary-repeated.ts'
import { tagDeclared } from './rules/tag-declared.ts'
import { tagDescribed } from './rules/tag-described.ts'
import { unusedComponent } from './rules/unused-component.ts'
import { urlFromCaller } from './rules/url-from-caller.ts'
import { validationResponse } from './rules/validation-response.ts'

/** In the order of their ids. */
export const lintRules: readonly LintRule[] = [
  additionalProperties,
  apiKeyInUrl,
  arrayBounded,
  contact,
  createdLocation,
  credentialInUrl,
  dateFormat,
  enumCasing,
  enumDuplicate,
  errorProblem,
  errorResponse,
  headerXPrefix,
  idGuessable,
  infoDescription,
  listPaginated,
  noContentBody,
  numberBounded,
  oauthFlowOutdated,
  oauthHttps,
  operationDescription,
  operationId,
  operationIdCasing,
  operationIdCharacters,
  operationSummary,
  operationTags,
  parameterCasing,
  parameterDescription,
  pathCasing,
  pathFileExtension,
  pathPlural,
  pathQuery,
  pathTrailingSlash,
  pathVerb,
  propertyCasing,
  rateLimitHeaders,
  refSiblings,
  requestBodyUnexpected,
  requiredUndefined,
  response401,
  response403,
  response429,
  responseObject,
  responseSchema,
  schemaExampleOutdated,
  secretReadable,
  securityBasic,
  securityOptionalWrite,
  securityRequired,
  serverDeclared,
  serverHttps,
  serverTrailingSlash,
  statusKnown,
  stringBounded,
  successResponse,
  summaryRepeated,
  tagDeclared,
  tagDescribed,
  unusedComponent,
  urlFromCaller,
  validationResponse,
]

const byId = new Map(lintRules.map((rule) => [rule.id, rule]))

export const lintRule = (id: string): LintRule | undefined => byId.get(id)
