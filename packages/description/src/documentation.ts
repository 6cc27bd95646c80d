/**
 * The shapes of a description's documentation: one manifest, and shards of JSON inside packs. Types
 * only, so that a page can import them without the engine.
 */
import type { Specification } from './model/specification.ts'
import type { Json, JsonObject } from './parse/json.ts'

export interface Manifest {
  title: string
  version: string
  description?: string
  specification: Specification
  servers: ServerDocument[]
  securitySchemes: SecuritySchemeDocument[]
  /** In the order of the description; `operations` counts those that carry the tag. */
  tags: { name: string; description?: string; operations: number }[]
  counts: { operations: number; schemas: number; deprecated: number; bytes: number }
  packs: PackEntry[]
  /** In the order of the description. */
  operations: OperationEntry[]
  schemas: SchemaEntry[]
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
}

export interface SchemaEntry extends ShardRange {
  name: string
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
  externalDocs?: JsonObject
  deprecated: boolean
  tags: string[]
  servers: ServerDocument[]
  /** Alternatives, of which one is enough; each names schemes that are needed together. */
  security: { name: string; scopes: string[] }[][]
  securitySchemes: SecuritySchemeDocument[]
  parameters: ParameterDocument[]
  requestBody?: { description?: string; required: boolean; content: MediaTypeDocument[] }
  responses: ResponseDocument[]
  callbacks: string[]
  /**
   * The schemas that a `$ref` on this page leads to: by name for `#/components/schemas/NAME`, else by
   * the whole `$ref`. Those that would make the page too heavy are named in `linkedSchemas` only.
   */
  schemas: Record<string, Json>
  linkedSchemas: string[]
}

/** The shard of one component schema. */
export interface SchemaDocument {
  name: string
  schema: Json
  example?: ExampleDocument
}

export interface ServerDocument {
  url: string
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
  example?: ExampleDocument
}

export interface MediaTypeDocument {
  mediaType: string
  schema?: Json
  example?: ExampleDocument
}

export interface ResponseDocument {
  /** `200`, `4XX` or `default` */
  status: string
  description?: string
  headers: ParameterDocument[]
  content: MediaTypeDocument[]
  links: string[]
}

export interface ExampleDocument {
  value: Json
  /** Made from the schema, because the description gives none. */
  generated: boolean
}
