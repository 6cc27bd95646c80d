import type { SearchResult } from '../api/types.ts'

export type Kind = SearchResult['kind']

export const kinds: { kind: Kind; plural: string }[] = [
  { kind: 'operation', plural: 'Operations' },
  { kind: 'webhook', plural: 'Webhooks' },
  { kind: 'schema', plural: 'Schemas' },
  { kind: 'property', plural: 'Properties' },
  { kind: 'api', plural: 'APIs' },
]

export const asKind = (value: string | undefined): Kind | undefined =>
  kinds.find(({ kind }) => kind === value)?.kind
