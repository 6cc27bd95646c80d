/**
 * The shapes of a description's documentation: one manifest, and shards of JSON inside packs. Types
 * only, so that a page can import them without the engine.
 */
import type { Specification } from './model/specification.ts'
import type { Json, JsonObject } from './parse/json.ts'

export interface Manifest {
  title: string
  version: string
  summary?: string
  description?: string
  specification: Specification
  termsOfService?: string
  contact?: { name?: string; url?: string; email?: string }
  license?: { name: string; url?: string; identifier?: string }
  externalDocs?: ExternalDocs
  servers: ServerDocument[]
  securitySchemes: SecuritySchemeDocument[]
  securityUses?: SecurityUses
  /** In the order of the description. */
  tags: TagDocument[]
  counts: {
    operations: number
    webhooks: number
    schemas: number
    deprecated: number
    /** Of all packs together. */
    bytes: number
  }
  packs: PackEntry[]
  /** In the order of the description. */
  operations: OperationEntry[]
  webhooks: WebhookEntry[]
  schemas: SchemaEntry[]
  /** The Markdown twins of the pages that are about the description as a whole. */
  twins: { overview: ShardRange; security: ShardRange }
  files: DocumentationFile[]
  /** What the next version can take over. */
  slices: SliceEntry[]
}

/** A run of pages that were made together, and the part that tells of it, which is stored beside the packs. */
export interface SliceEntry extends PackEntry {
  /** The key of its first page. */
  first: string
  units: number
  /** Of everything that it was made from. */
  fingerprint: string
  /** What its examples cost. */
  effort: number
  /** It ends where the description did. */
  isLast?: true
}

/** How many operations name a security scheme, how many can do without any, and which they are. */
export interface SecurityUses {
  byScheme: Record<string, number>
  none: number
  operations?: SecurityUse[]
}

/** The operations that name a scheme, or one scope of it; without a scheme, those that need none. */
export interface SecurityUse {
  scheme?: string
  scope?: string
  total: number
  /** The slugs of the first ones, in the order of the description. */
  operations: string[]
}

export interface ExternalDocs {
  url: string
  description?: string
}

/** A tag, declared or only used. */
export interface TagDocument {
  name: string
  summary?: string
  description?: string
  externalDocs?: ExternalDocs
  /** The tag that this one is under (3.2). */
  parent?: string
  /** What the tag is for (3.2), such as `nav` or `badge`. */
  kind?: string
  /** How many operations carry the tag. */
  operations: number
}

/** Whose names are part of the address. */
export const documentationFiles = [
  'llms.txt',
  'llms-full.txt',
  'postman.json',
  'changelog.md',
  'search.jsonl',
] as const
export type DocumentationFileName = (typeof documentationFiles)[number]

/** A text that is its parts one after another, each a range of a pack and below 4 MB. */
export interface DocumentationFile {
  name: DocumentationFileName
  mediaType: string
  bytes: number
  parts: ShardRange[]
}

/** A line of `search.jsonl`: something that a search may find. */
export interface SearchRow {
  kind: 'api' | 'operation' | 'webhook' | 'schema' | 'property'
  /** What is shown: a summary, a name, a property's path in its schema such as `Pet.owner.name`. */
  title: string
  /** The slug of the operation or webhook, or the name of the schema, whose page shows it. */
  page?: string
  /** The place on the page, as in the `id` of its heading. */
  anchor?: string
  method?: string
  path?: string
  operationId?: string
  tags?: string[]
  deprecated?: boolean
  /** The first words of its description, without Markdown's marks; at most 300 characters. */
  text?: string
}

/** Stored under its hash: the same part of another version is the same object. */
export interface PackEntry {
  sha256: string
  bytes: number
}

/** Where a shard is: a range of bytes in `manifest.packs[pack]`, which holds one JSON value. */
export interface ShardRange {
  pack: number
  offset: number
  length: number
}

export interface OperationEntry extends ShardRange {
  /** `GET /pets/{}` */
  key: string
  /** The key as a segment of a URL: `get~pets~*` */
  slug: string
  method: string
  path: string
  operationId?: string
  summary?: string
  tags: string[]
  deprecated: boolean
  /** When it ends, as `x-sunset` or `Sunset` says; RFC 3339 date. */
  sunset?: string
  twin: ShardRange
  /** In which versions it was added or changed, newest first; at most 20. */
  history?: OperationHistory[]
}

export interface OperationHistory {
  version: string
  added?: boolean
  breaking: number
  caution: number
  safe: number
}

export interface WebhookEntry extends ShardRange {
  /** `POST newPet`: the method and the name. */
  key: string
  /** `post~newPet` */
  slug: string
  name: string
  method: string
  operationId?: string
  summary?: string
  tags: string[]
  deprecated: boolean
  twin: ShardRange
}

export interface SchemaEntry extends ShardRange {
  name: string
  title?: string
  deprecated: boolean
  twin: ShardRange
}

/** The shard of one operation: all that its page shows. */
export interface OperationDocument {
  key: string
  slug: string
  method: string
  path: string
  operationId?: string
  summary?: string
  description?: string
  externalDocs?: ExternalDocs
  deprecated: boolean
  sunset?: string
  /** As `x-stability` or `x-stability-level` says. */
  stability?: string
  tags: string[]
  servers: ServerDocument[]
  /** Alternatives, of which one is enough; each names schemes that are needed together. */
  security: { name: string; scopes: string[] }[][]
  securitySchemes: SecuritySchemeDocument[]
  parameters: ParameterDocument[]
  requestBody?: RequestBodyDocument
  responses: ResponseDocument[]
  callbacks: CallbackDocument[]
  snippets: SnippetDocument[]
  /**
   * The schemas that a `$ref` on this page leads to: by name for `#/components/schemas/NAME`, else by
   * the whole `$ref`. Those that would make the page too heavy are named in `linkedSchemas` only.
   */
  schemas: Record<string, Json>
  linkedSchemas: string[]
}

/** The shard of one webhook: what the API sends, and what it wants to hear back. */
export interface WebhookDocument {
  key: string
  slug: string
  name: string
  method: string
  operationId?: string
  summary?: string
  description?: string
  externalDocs?: ExternalDocs
  deprecated: boolean
  tags: string[]
  security: OperationDocument['security']
  securitySchemes: SecuritySchemeDocument[]
  parameters: ParameterDocument[]
  requestBody?: RequestBodyDocument
  responses: ResponseDocument[]
  schemas: Record<string, Json>
  linkedSchemas: string[]
}

/** The shard of one component schema. */
export interface SchemaDocument {
  name: string
  schema: Json
  examples: ExampleDocument[]
  /** The schemas that it leads to, as on an operation's page; itself is not among them. */
  schemas: Record<string, Json>
  linkedSchemas: string[]
  /** The slugs of operations and webhooks that carry it directly, and the names of schemas that do. */
  usedBy: { operations: string[]; webhooks: string[]; schemas: string[]; total: number }
}

export interface RequestBodyDocument {
  description?: string
  required: boolean
  content: MediaTypeDocument[]
}

/** One operation of a callback: a request that the API sends. */
export interface CallbackDocument {
  name: string
  /** The runtime expression of the address, such as `{$request.body#/callbackUrl}`. */
  expression: string
  method: string
  summary?: string
  description?: string
  deprecated: boolean
  parameters: ParameterDocument[]
  requestBody?: RequestBodyDocument
  responses: ResponseDocument[]
}

/** How a value of this response is used in another operation. */
export interface LinkDocument {
  name: string
  description?: string
  operationId?: string
  /** The slug of the operation, where it is one of this description. */
  operation?: string
  /** Values and runtime expressions by parameter. */
  parameters: Record<string, Json>
  requestBody?: Json
}

export const snippetLanguages = [
  'curl',
  'javascript',
  'python',
  'go',
  'java',
  'csharp',
  'php',
  'ruby',
] as const
export type SnippetLanguage = (typeof snippetLanguages)[number]

/** The call of an operation; credentials in it are placeholders. */
export interface SnippetDocument {
  language: SnippetLanguage
  code: string
}

export interface ServerDocument {
  url: string
  /** A name of the server itself (3.2). */
  name?: string
  description?: string
  variables?: JsonObject
}

/** A security scheme as OpenAPI 3 writes it, with its name. */
export interface SecuritySchemeDocument {
  name: string
  type: string
  scheme: JsonObject
}

export interface ParameterDocument {
  name: string
  in: string
  description?: string
  required: boolean
  deprecated: boolean
  style?: string
  explode?: boolean
  schema?: Json
  content?: MediaTypeDocument[]
  /** Valid ones: the description's own, else one that is made from the schema. */
  examples: ExampleDocument[]
}

export interface MediaTypeDocument {
  mediaType: string
  schema?: Json
  /** The schema of each item of a stream (3.2). */
  itemSchema?: Json
  /** How parts of a form are written, by property. */
  encoding?: Record<string, EncodingDocument>
  /** How the parts of a multipart stream are written (3.2): the first ones, then each further one. */
  prefixEncoding?: EncodingDocument[]
  itemEncoding?: EncodingDocument
  /** Valid ones: the description's own, else one that is made from the schema; none where none is. */
  examples: ExampleDocument[]
}

export interface EncodingDocument {
  contentType?: string
  style?: string
  explode?: boolean
}

export interface ResponseDocument {
  /** `200`, `4XX` or `default` */
  status: string
  /** A few words (3.2). */
  summary?: string
  description?: string
  headers: ParameterDocument[]
  content: MediaTypeDocument[]
  links: LinkDocument[]
}

export interface ExampleDocument {
  value: Json
  name?: string
  summary?: string
  description?: string
  /** Made from the schema, because the description gives none. */
  generated: boolean
}
