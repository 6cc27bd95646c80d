import type { AnyRule } from './rule.ts'
import { additionalPropertiesAllowed } from './rules/additional-properties-allowed.ts'
import { additionalPropertiesFreed } from './rules/additional-properties-freed.ts'
import { additionalPropertiesRefused } from './rules/additional-properties-refused.ts'
import { additionalPropertiesRestricted } from './rules/additional-properties-restricted.ts'
import { alternativeAdded } from './rules/alternative-added.ts'
import { alternativeRemoved } from './rules/alternative-removed.ts'
import { alternativesBecameExclusive } from './rules/alternatives-became-exclusive.ts'
import { alternativesBecameInclusive } from './rules/alternatives-became-inclusive.ts'
import { callbackAdded } from './rules/callback-added.ts'
import { callbackRemoved } from './rules/callback-removed.ts'
import { conditionAdded } from './rules/condition-added.ts'
import { conditionChanged } from './rules/condition-changed.ts'
import { conditionRemoved } from './rules/condition-removed.ts'
import { contentEncodingChanged } from './rules/content-encoding-changed.ts'
import { contentMediaTypeChanged } from './rules/content-media-type-changed.ts'
import { customFormatChanged } from './rules/custom-format-changed.ts'
import { defaultAdded } from './rules/default-added.ts'
import { defaultChanged } from './rules/default-changed.ts'
import { defaultRemoved } from './rules/default-removed.ts'
import { dependentRequiredAdded } from './rules/dependent-required-added.ts'
import { dependentRequiredRemoved } from './rules/dependent-required-removed.ts'
import { discriminatorAdded } from './rules/discriminator-added.ts'
import { discriminatorPropertyChanged } from './rules/discriminator-property-changed.ts'
import { discriminatorRemoved } from './rules/discriminator-removed.ts'
import { discriminatorValueAdded } from './rules/discriminator-value-added.ts'
import { discriminatorValueChanged } from './rules/discriminator-value-changed.ts'
import { discriminatorValueRemoved } from './rules/discriminator-value-removed.ts'
import { encodingChanged } from './rules/encoding-changed.ts'
import { enumBecameExtensible } from './rules/enum-became-extensible.ts'
import { enumIntroduced } from './rules/enum-introduced.ts'
import { enumLifted } from './rules/enum-lifted.ts'
import { enumValueAdded } from './rules/enum-value-added.ts'
import { enumValueRemoved } from './rules/enum-value-removed.ts'
import { extensibleEnumValueAdded } from './rules/extensible-enum-value-added.ts'
import { extensibleEnumValueRemoved } from './rules/extensible-enum-value-removed.ts'
import { formatChanged } from './rules/format-changed.ts'
import { formatNarrowed } from './rules/format-narrowed.ts'
import { formatWidened } from './rules/format-widened.ts'
import { furtherItemsAccepted } from './rules/further-items-accepted.ts'
import { furtherItemsRefused } from './rules/further-items-refused.ts'
import { itemCountNarrowed } from './rules/item-count-narrowed.ts'
import { itemCountWidened } from './rules/item-count-widened.ts'
import { itemsFreed } from './rules/items-freed.ts'
import { itemsRestricted } from './rules/items-restricted.ts'
import { lengthNarrowed } from './rules/length-narrowed.ts'
import { lengthWidened } from './rules/length-widened.ts'
import { multipleOfChanged } from './rules/multiple-of-changed.ts'
import { multipleOfNarrowed } from './rules/multiple-of-narrowed.ts'
import { multipleOfWidened } from './rules/multiple-of-widened.ts'
import { nullAllowed } from './rules/null-allowed.ts'
import { nullRefused } from './rules/null-refused.ts'
import { oauthFlowAdded } from './rules/oauth-flow-added.ts'
import { oauthFlowRemoved } from './rules/oauth-flow-removed.ts'
import { oauthScopeAdded } from './rules/oauth-scope-added.ts'
import { oauthScopeRemoved } from './rules/oauth-scope-removed.ts'
import { oauthUrlChanged } from './rules/oauth-url-changed.ts'
import { openidUrlChanged } from './rules/openid-url-changed.ts'
import { operationAdded } from './rules/operation-added.ts'
import { operationDeprecated } from './rules/operation-deprecated.ts'
import { operationIdChanged } from './rules/operation-id-changed.ts'
import { operationRemoved } from './rules/operation-removed.ts'
import { operationUndeprecated } from './rules/operation-undeprecated.ts'
import { otherResponseAdded } from './rules/other-response-added.ts'
import { otherResponseRemoved } from './rules/other-response-removed.ts'
import { parameterAdded } from './rules/parameter-added.ts'
import { parameterBecameOptional } from './rules/parameter-became-optional.ts'
import { parameterBecameRequired } from './rules/parameter-became-required.ts'
import { parameterDeprecated } from './rules/parameter-deprecated.ts'
import { parameterEmptyAllowed } from './rules/parameter-empty-allowed.ts'
import { parameterEmptyRefused } from './rules/parameter-empty-refused.ts'
import { parameterRemoved } from './rules/parameter-removed.ts'
import { parameterReservedAllowed } from './rules/parameter-reserved-allowed.ts'
import { parameterReservedRefused } from './rules/parameter-reserved-refused.ts'
import { parameterSerializationChanged } from './rules/parameter-serialization-changed.ts'
import { parameterUndeprecated } from './rules/parameter-undeprecated.ts'
import { patternAdded } from './rules/pattern-added.ts'
import { patternChanged } from './rules/pattern-changed.ts'
import { patternPropertyAdded } from './rules/pattern-property-added.ts'
import { patternPropertyRemoved } from './rules/pattern-property-removed.ts'
import { patternRemoved } from './rules/pattern-removed.ts'
import { propertyAdded } from './rules/property-added.ts'
import { propertyAddedToClosedObject } from './rules/property-added-to-closed-object.ts'
import { propertyBecameOptional } from './rules/property-became-optional.ts'
import { propertyBecameReadOnly } from './rules/property-became-read-only.ts'
import { propertyBecameRequired } from './rules/property-became-required.ts'
import { propertyBecameVisible } from './rules/property-became-visible.ts'
import { propertyBecameWriteOnly } from './rules/property-became-write-only.ts'
import { propertyCountNarrowed } from './rules/property-count-narrowed.ts'
import { propertyCountWidened } from './rules/property-count-widened.ts'
import { propertyDeprecated } from './rules/property-deprecated.ts'
import { propertyNamesFreed } from './rules/property-names-freed.ts'
import { propertyNamesRestricted } from './rules/property-names-restricted.ts'
import { propertyRefused } from './rules/property-refused.ts'
import { propertyRemoved } from './rules/property-removed.ts'
import { propertyUndeprecated } from './rules/property-undeprecated.ts'
import { rangeNarrowed } from './rules/range-narrowed.ts'
import { rangeWidened } from './rules/range-widened.ts'
import { requestBodyAdded } from './rules/request-body-added.ts'
import { requestBodyBecameOptional } from './rules/request-body-became-optional.ts'
import { requestBodyBecameRequired } from './rules/request-body-became-required.ts'
import { requestBodyRemoved } from './rules/request-body-removed.ts'
import { requestMediaTypeAdded } from './rules/request-media-type-added.ts'
import { requestMediaTypeRemoved } from './rules/request-media-type-removed.ts'
import { requiredParameterAdded } from './rules/required-parameter-added.ts'
import { requiredPropertyAdded } from './rules/required-property-added.ts'
import { requiredRequestBodyAdded } from './rules/required-request-body-added.ts'
import { requiredResponseHeaderAdded } from './rules/required-response-header-added.ts'
import { responseHeaderAdded } from './rules/response-header-added.ts'
import { responseHeaderBecameOptional } from './rules/response-header-became-optional.ts'
import { responseHeaderBecameRequired } from './rules/response-header-became-required.ts'
import { responseHeaderDeprecated } from './rules/response-header-deprecated.ts'
import { responseHeaderRemoved } from './rules/response-header-removed.ts'
import { responseHeaderSerializationChanged } from './rules/response-header-serialization-changed.ts'
import { responseHeaderUndeprecated } from './rules/response-header-undeprecated.ts'
import { responseMediaTypeAdded } from './rules/response-media-type-added.ts'
import { responseMediaTypeRemoved } from './rules/response-media-type-removed.ts'
import { responseRangeNarrowed } from './rules/response-range-narrowed.ts'
import { securityAdded } from './rules/security-added.ts'
import { securityAlternativeAdded } from './rules/security-alternative-added.ts'
import { securityAlternativeRemoved } from './rules/security-alternative-removed.ts'
import { securityRemoved } from './rules/security-removed.ts'
import { securitySchemeChanged } from './rules/security-scheme-changed.ts'
import { securityScopeAdded } from './rules/security-scope-added.ts'
import { securityScopeRemoved } from './rules/security-scope-removed.ts'
import { serverAdded } from './rules/server-added.ts'
import { serverRemoved } from './rules/server-removed.ts'
import { serverVariableDefaultChanged } from './rules/server-variable-default-changed.ts'
import { serverVariableFreed } from './rules/server-variable-freed.ts'
import { serverVariableRestricted } from './rules/server-variable-restricted.ts'
import { serverVariableValueAdded } from './rules/server-variable-value-added.ts'
import { serverVariableValueRemoved } from './rules/server-variable-value-removed.ts'
import { stabilityLowered } from './rules/stability-lowered.ts'
import { stabilityRaised } from './rules/stability-raised.ts'
import { successResponseAdded } from './rules/success-response-added.ts'
import { successResponseFolded } from './rules/success-response-folded.ts'
import { successResponseRemoved } from './rules/success-response-removed.ts'
import { sunsetAnnounced } from './rules/sunset-announced.ts'
import { sunsetEarlier } from './rules/sunset-earlier.ts'
import { sunsetOperationRemoved } from './rules/sunset-operation-removed.ts'
import { sunsetParameterRemoved } from './rules/sunset-parameter-removed.ts'
import { sunsetPropertyRemoved } from './rules/sunset-property-removed.ts'
import { sunsetResponseHeaderRemoved } from './rules/sunset-response-header-removed.ts'
import { sunsetWithdrawn } from './rules/sunset-withdrawn.ts'
import { tupleNarrowed } from './rules/tuple-narrowed.ts'
import { tupleWidened } from './rules/tuple-widened.ts'
import { typeChanged } from './rules/type-changed.ts'
import { typeNarrowed } from './rules/type-narrowed.ts'
import { typeWidened } from './rules/type-widened.ts'
import { uniqueItemsLifted } from './rules/unique-items-lifted.ts'
import { uniqueItemsRequired } from './rules/unique-items-required.ts'
import { webhookAdded } from './rules/webhook-added.ts'
import { webhookRemoved } from './rules/webhook-removed.ts'

/** Every rule, by its id. */
export const compareRules: readonly AnyRule[] = [
  additionalPropertiesAllowed,
  additionalPropertiesFreed,
  additionalPropertiesRefused,
  additionalPropertiesRestricted,
  alternativeAdded,
  alternativeRemoved,
  alternativesBecameExclusive,
  alternativesBecameInclusive,
  callbackAdded,
  callbackRemoved,
  conditionAdded,
  conditionChanged,
  conditionRemoved,
  contentEncodingChanged,
  contentMediaTypeChanged,
  customFormatChanged,
  defaultAdded,
  defaultChanged,
  defaultRemoved,
  dependentRequiredAdded,
  dependentRequiredRemoved,
  discriminatorAdded,
  discriminatorPropertyChanged,
  discriminatorRemoved,
  discriminatorValueAdded,
  discriminatorValueChanged,
  discriminatorValueRemoved,
  encodingChanged,
  enumBecameExtensible,
  enumIntroduced,
  enumLifted,
  enumValueAdded,
  enumValueRemoved,
  extensibleEnumValueAdded,
  extensibleEnumValueRemoved,
  formatChanged,
  formatNarrowed,
  formatWidened,
  furtherItemsAccepted,
  furtherItemsRefused,
  itemCountNarrowed,
  itemCountWidened,
  itemsFreed,
  itemsRestricted,
  lengthNarrowed,
  lengthWidened,
  multipleOfChanged,
  multipleOfNarrowed,
  multipleOfWidened,
  nullAllowed,
  nullRefused,
  oauthFlowAdded,
  oauthFlowRemoved,
  oauthScopeAdded,
  oauthScopeRemoved,
  oauthUrlChanged,
  openidUrlChanged,
  operationAdded,
  operationDeprecated,
  operationIdChanged,
  operationRemoved,
  operationUndeprecated,
  otherResponseAdded,
  otherResponseRemoved,
  parameterAdded,
  parameterBecameOptional,
  parameterBecameRequired,
  parameterDeprecated,
  parameterEmptyAllowed,
  parameterEmptyRefused,
  parameterRemoved,
  parameterReservedAllowed,
  parameterReservedRefused,
  parameterSerializationChanged,
  parameterUndeprecated,
  patternAdded,
  patternChanged,
  patternPropertyAdded,
  patternPropertyRemoved,
  patternRemoved,
  propertyAdded,
  propertyAddedToClosedObject,
  propertyBecameOptional,
  propertyBecameReadOnly,
  propertyBecameRequired,
  propertyBecameVisible,
  propertyBecameWriteOnly,
  propertyCountNarrowed,
  propertyCountWidened,
  propertyDeprecated,
  propertyNamesFreed,
  propertyNamesRestricted,
  propertyRefused,
  propertyRemoved,
  propertyUndeprecated,
  rangeNarrowed,
  rangeWidened,
  requestBodyAdded,
  requestBodyBecameOptional,
  requestBodyBecameRequired,
  requestBodyRemoved,
  requestMediaTypeAdded,
  requestMediaTypeRemoved,
  requiredParameterAdded,
  requiredPropertyAdded,
  requiredRequestBodyAdded,
  requiredResponseHeaderAdded,
  responseHeaderAdded,
  responseHeaderBecameOptional,
  responseHeaderBecameRequired,
  responseHeaderDeprecated,
  responseHeaderRemoved,
  responseHeaderSerializationChanged,
  responseHeaderUndeprecated,
  responseMediaTypeAdded,
  responseMediaTypeRemoved,
  responseRangeNarrowed,
  securityAdded,
  securityAlternativeAdded,
  securityAlternativeRemoved,
  securityRemoved,
  securitySchemeChanged,
  securityScopeAdded,
  securityScopeRemoved,
  serverAdded,
  serverRemoved,
  serverVariableDefaultChanged,
  serverVariableFreed,
  serverVariableRestricted,
  serverVariableValueAdded,
  serverVariableValueRemoved,
  stabilityLowered,
  stabilityRaised,
  successResponseAdded,
  successResponseFolded,
  successResponseRemoved,
  sunsetAnnounced,
  sunsetEarlier,
  sunsetOperationRemoved,
  sunsetParameterRemoved,
  sunsetPropertyRemoved,
  sunsetResponseHeaderRemoved,
  sunsetWithdrawn,
  tupleNarrowed,
  tupleWidened,
  typeChanged,
  typeNarrowed,
  typeWidened,
  uniqueItemsLifted,
  uniqueItemsRequired,
  webhookAdded,
  webhookRemoved,
]
