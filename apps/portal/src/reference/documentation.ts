import type { Manifest } from '@portolan/description/documentation'

export type {
  CallbackDocument,
  DocumentationFileName,
  EncodingDocument,
  ExampleDocument,
  LinkDocument,
  MediaTypeDocument,
  OperationDocument,
  ParameterDocument,
  RequestBodyDocument,
  ResponseDocument,
  SchemaDocument,
  SecuritySchemeDocument,
  ServerDocument,
  SnippetDocument,
  SnippetLanguage,
  TagDocument,
  WebhookDocument,
} from '@portolan/description/documentation'

type Located<Entry> = Omit<Entry, 'pack' | 'offset' | 'length' | 'twin'>

/** A version's manifest as the API answers it: where the bytes are is the API's own business. */
export type Documentation = Omit<
  Manifest,
  'packs' | 'twins' | 'files' | 'operations' | 'webhooks' | 'schemas'
> & {
  operations: Located<Manifest['operations'][number]>[]
  webhooks: Located<Manifest['webhooks'][number]>[]
  schemas: Located<Manifest['schemas'][number]>[]
  files: { name: Manifest['files'][number]['name']; mediaType: string; bytes: number }[]
}

export type OperationRow = Documentation['operations'][number]
export type WebhookRow = Documentation['webhooks'][number]
