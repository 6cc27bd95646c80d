/** Without imports, so that pages can use it. */

/**
 * The `id` of a property on the page of its schema: `schema.owner.name`. Items of a list are
 * `items`, other members of a map `any-other`, choices `choice-1`.
 */
export const propertyAnchor = (path: string[]): string =>
  ['schema', ...path.map(anchorPart)].join('.')

/** A name as a part of an anchor. */
export const anchorPart = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'x'
