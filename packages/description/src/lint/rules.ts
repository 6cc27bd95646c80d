import type { LintRule } from './rule.ts'
import { contact } from './rules/contact.ts'
import { errorResponse } from './rules/error-response.ts'
import { operationDescription } from './rules/operation-description.ts'
import { operationId } from './rules/operation-id.ts'
import { operationSummary } from './rules/operation-summary.ts'
import { parameterDescription } from './rules/parameter-description.ts'
import { successResponse } from './rules/success-response.ts'
import { tagDescribed } from './rules/tag-described.ts'
import { unusedComponent } from './rules/unused-component.ts'

export const lintRules: readonly LintRule[] = [
  contact,
  errorResponse,
  operationDescription,
  operationId,
  operationSummary,
  parameterDescription,
  successResponse,
  tagDescribed,
  unusedComponent,
]
