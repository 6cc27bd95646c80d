import type { Check } from './check.ts'
import { accessConflict } from './checks/access-conflict.ts'
import { bodyParameterConflict } from './checks/body-parameter-conflict.ts'
import { componentName } from './checks/component-name.ts'
import { defaultInvalid } from './checks/default-invalid.ts'
import { discriminatorMapping } from './checks/discriminator-mapping.ts'
import { discriminatorProperty } from './checks/discriminator-property.ts'
import { discriminatorUnused } from './checks/discriminator-unused.ts'
import { emptyChoice } from './checks/empty-choice.ts'
import { emptyRange } from './checks/empty-range.ts'
import { encodingIgnored } from './checks/encoding-ignored.ts'
import { enumMismatch } from './checks/enum-mismatch.ts'
import { exampleInvalid } from './checks/example-invalid.ts'
import { exampleSource } from './checks/example-source.ts'
import { formMediaType } from './checks/form-media-type.ts'
import { headerIgnored } from './checks/header-ignored.ts'
import { itemSchemaIgnored } from './checks/item-schema-ignored.ts'
import { itemsMissing } from './checks/items-missing.ts'
import { linkOperation } from './checks/link-operation.ts'
import { linkParameter } from './checks/link-parameter.ts'
import { mediaTypeInvalid } from './checks/media-type-invalid.ts'
import { nullableWithoutType } from './checks/nullable-without-type.ts'
import { operationDuplicate } from './checks/operation-duplicate.ts'
import { operationIdDuplicate } from './checks/operation-id-duplicate.ts'
import { outdatedKeyword } from './checks/outdated-keyword.ts'
import { parameterDuplicate } from './checks/parameter-duplicate.ts'
import { pathAmbiguous } from './checks/path-ambiguous.ts'
import { pathDuplicate } from './checks/path-duplicate.ts'
import { pathParameter } from './checks/path-parameter.ts'
import { pathQuery } from './checks/path-query.ts'
import { pathTemplate } from './checks/path-template.ts'
import { patternInvalid } from './checks/pattern-invalid.ts'
import { patternSlow } from './checks/pattern-slow.ts'
import { querystringConflict } from './checks/querystring-conflict.ts'
import { referenceCycle } from './checks/reference-cycle.ts'
import { referenceKind } from './checks/reference-kind.ts'
import { referenceMissing } from './checks/reference-missing.ts'
import { runtimeExpression } from './checks/runtime-expression.ts'
import { schemaCycle } from './checks/schema-cycle.ts'
import { schemaDialect } from './checks/schema-dialect.ts'
import { securitySchemeMissing } from './checks/security-scheme-missing.ts'
import { securityScopeMissing } from './checks/security-scope-missing.ts'
import { serverNameDuplicate } from './checks/server-name-duplicate.ts'
import { serverVariableDefault } from './checks/server-variable-default.ts'
import { serverVariableMissing } from './checks/server-variable-missing.ts'
import { tagDuplicate } from './checks/tag-duplicate.ts'
import { tagParent } from './checks/tag-parent.ts'

/** What the official schemas cannot say. */
export const checks: readonly Check[] = [
  accessConflict,
  bodyParameterConflict,
  componentName,
  defaultInvalid,
  discriminatorMapping,
  discriminatorProperty,
  discriminatorUnused,
  emptyChoice,
  emptyRange,
  encodingIgnored,
  enumMismatch,
  exampleInvalid,
  exampleSource,
  formMediaType,
  headerIgnored,
  itemSchemaIgnored,
  itemsMissing,
  linkOperation,
  linkParameter,
  mediaTypeInvalid,
  nullableWithoutType,
  operationDuplicate,
  operationIdDuplicate,
  outdatedKeyword,
  parameterDuplicate,
  pathAmbiguous,
  pathDuplicate,
  pathParameter,
  pathQuery,
  pathTemplate,
  patternInvalid,
  patternSlow,
  querystringConflict,
  referenceCycle,
  referenceKind,
  referenceMissing,
  runtimeExpression,
  schemaCycle,
  schemaDialect,
  securitySchemeMissing,
  securityScopeMissing,
  serverNameDuplicate,
  serverVariableDefault,
  serverVariableMissing,
  tagDuplicate,
  tagParent,
]
