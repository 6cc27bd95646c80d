import type { CompareRule } from './rule.ts'
import { operationAdded } from './rules/operation-added.ts'
import { operationDeprecated } from './rules/operation-deprecated.ts'
import { operationRemoved } from './rules/operation-removed.ts'
import { parameterAdded } from './rules/parameter-added.ts'
import { parameterBecameRequired } from './rules/parameter-became-required.ts'
import { parameterRemoved } from './rules/parameter-removed.ts'
import { requestBodyBecameRequired } from './rules/request-body-became-required.ts'
import { requestPropertyBecameRequired } from './rules/request-property-became-required.ts'
import { requiredParameterAdded } from './rules/required-parameter-added.ts'
import { requiredRequestPropertyAdded } from './rules/required-request-property-added.ts'
import { responsePropertyRemoved } from './rules/response-property-removed.ts'
import { successResponseRemoved } from './rules/success-response-removed.ts'

export const compareRules: readonly CompareRule[] = [
  operationRemoved,
  requiredParameterAdded,
  parameterBecameRequired,
  requestBodyBecameRequired,
  requiredRequestPropertyAdded,
  requestPropertyBecameRequired,
  responsePropertyRemoved,
  successResponseRemoved,
  parameterRemoved,
  operationAdded,
  operationDeprecated,
  parameterAdded,
]
