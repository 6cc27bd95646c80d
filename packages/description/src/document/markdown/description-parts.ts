import type {
  Manifest,
  OperationEntry,
  SchemaEntry,
  ShardRange,
  WebhookEntry,
} from '../../documentation.ts'

type Listed<Entry> = Omit<Entry, keyof ShardRange | 'twin' | 'history'>

/** What is told of a description as a whole. A manifest is one. */
export type DescriptionParts = Omit<
  Manifest,
  'packs' | 'twins' | 'files' | 'slices' | 'counts' | 'operations' | 'webhooks' | 'schemas'
> & {
  counts: Omit<Manifest['counts'], 'bytes'>
  operations: Listed<OperationEntry>[]
  webhooks: Listed<WebhookEntry>[]
  schemas: Listed<SchemaEntry>[]
}
