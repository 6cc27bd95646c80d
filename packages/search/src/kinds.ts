import type { SearchRow } from '@portolan/description/documentation'

export type SearchKind = SearchRow['kind']

/** In the order in which they are answered. */
export const searchKinds = [
  'operation',
  'api',
  'webhook',
  'schema',
  'property',
] as const satisfies SearchKind[]
