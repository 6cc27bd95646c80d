/**
 * What one direction calls by the first name, the other calls by the second. Left out are rules whose
 * counterpart depends on more: a property that is new in a closed object is removed or refused.
 */
export const counterparts: readonly (readonly [string, string])[] = [
  ['additional-properties-allowed', 'additional-properties-refused'],
  ['additional-properties-freed', 'additional-properties-restricted'],
  ['enum-introduced', 'enum-lifted'],
  ['enum-value-added', 'enum-value-removed'],
  ['format-narrowed', 'format-widened'],
  ['item-count-narrowed', 'item-count-widened'],
  ['items-restricted', 'items-freed'],
  ['length-narrowed', 'length-widened'],
  ['multiple-of-narrowed', 'multiple-of-widened'],
  ['null-allowed', 'null-refused'],
  ['operation-added', 'operation-removed'],
  ['operation-deprecated', 'operation-undeprecated'],
  ['parameter-became-required', 'parameter-became-optional'],
  ['parameter-deprecated', 'parameter-undeprecated'],
  ['pattern-added', 'pattern-removed'],
  ['property-became-required', 'property-became-optional'],
  ['property-count-narrowed', 'property-count-widened'],
  ['property-deprecated', 'property-undeprecated'],
  ['range-narrowed', 'range-widened'],
  ['request-body-became-required', 'request-body-became-optional'],
  ['security-added', 'security-removed'],
  ['type-narrowed', 'type-widened'],
  ['unique-items-required', 'unique-items-lifted'],
  // The same from both sides.
  ['custom-format-changed', 'custom-format-changed'],
  ['format-changed', 'format-changed'],
  ['multiple-of-changed', 'multiple-of-changed'],
  ['parameter-serialization-changed', 'parameter-serialization-changed'],
  ['pattern-changed', 'pattern-changed'],
  ['type-changed', 'type-changed'],
]
