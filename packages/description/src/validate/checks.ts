import type { Check } from './check.ts'
import { bodyParameterConflict } from './checks/body-parameter-conflict.ts'
import { emptyChoice } from './checks/empty-choice.ts'
import { operationDuplicate } from './checks/operation-duplicate.ts'
import { operationIdDuplicate } from './checks/operation-id-duplicate.ts'
import { outdatedKeyword } from './checks/outdated-keyword.ts'
import { parameterDuplicate } from './checks/parameter-duplicate.ts'
import { pathDuplicate } from './checks/path-duplicate.ts'
import { pathParameter } from './checks/path-parameter.ts'
import { patternInvalid } from './checks/pattern-invalid.ts'
import { patternSlow } from './checks/pattern-slow.ts'
import { referenceCycle } from './checks/reference-cycle.ts'
import { referenceMissing } from './checks/reference-missing.ts'
import { securitySchemeMissing } from './checks/security-scheme-missing.ts'
import { serverVariableMissing } from './checks/server-variable-missing.ts'
import { tagDuplicate } from './checks/tag-duplicate.ts'

/** What the official schemas cannot say. */
export const checks: readonly Check[] = [
  bodyParameterConflict,
  emptyChoice,
  operationDuplicate,
  operationIdDuplicate,
  outdatedKeyword,
  parameterDuplicate,
  pathDuplicate,
  pathParameter,
  patternInvalid,
  patternSlow,
  referenceCycle,
  referenceMissing,
  securitySchemeMissing,
  serverVariableMissing,
  tagDuplicate,
]
