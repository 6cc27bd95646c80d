import type { JsonObject } from '../../parse/json.ts'
import type { SchemaRef } from '../schema/shape.ts'

/** What may be announced and marked, wherever it is in a description. */
export interface Announced {
  pointer: string
  deprecated: boolean
  /** The day on which it may go, as written (`x-sunset`, `sunset`). */
  sunset: string | null
  /** Marked as not stable yet (`x-stability`). */
  unstable: boolean
}

export interface Parameter extends Announced {
  name: string
  in: string
  required: boolean
  style: string
  explode: boolean
  allowReserved: boolean
  allowEmptyValue: boolean
  /** The media type of a parameter that is described by `content`. */
  mediaType: string | null
  schema: SchemaRef | null
}

export interface MediaType {
  /** Lower case, without a charset. */
  name: string
  pointer: string
  schema: SchemaRef | null
  /** What each part of a sequence is (3.2). */
  itemSchema: SchemaRef | null
  encodings: ReadonlyMap<string, Encoding>
}

/** How a field of a form or a part of a multipart body is written. */
export interface Encoding {
  pointer: string
  /** Media type, style and explode, in one text; empty where all are the default. */
  writing: string
}

export interface RequestBody {
  pointer: string
  required: boolean
  content: ReadonlyMap<string, MediaType>
}

export interface Header extends Announced {
  name: string
  required: boolean
  style: string
  explode: boolean
  /** Of a header that is described by `content`. */
  mediaType: string | null
  schema: SchemaRef | null
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  status: string
  pointer: string
  headers: ReadonlyMap<string, Header>
  content: ReadonlyMap<string, MediaType>
}

export interface Server {
  pointer: string
  /** With the names of variables left out. */
  url: string
  /** As written. */
  given: string
  /** With the defaults of its variables put in. */
  usual: string
  variables: readonly ServerVariable[]
}

export interface ServerVariable {
  name: string
  pointer: string
  default: string
  /** Null where any is allowed. */
  values: ReadonlySet<string> | null
}

/** Schemes that are needed together, with their scopes; none for anonymous calls. */
export type SecurityAlternative = ReadonlyMap<string, ReadonlySet<string>>

export interface Security {
  pointer: string
  /** It holds for every operation that has none of its own. */
  isShared: boolean
  alternatives: readonly SecurityAlternative[]
}

export interface OauthFlow {
  pointer: string
  authorizationUrl: string | null
  tokenUrl: string | null
  refreshUrl: string | null
  deviceAuthorizationUrl: string | null
  scopes: ReadonlySet<string>
}

export interface SecurityScheme {
  name: string
  pointer: string
  /** What credentials are and where they go, in one text: `apiKey in header X-Key`. */
  kind: string
  openIdConnectUrl: string | null
  flows: ReadonlyMap<string, OauthFlow>
}

export interface Operation extends Announced {
  /** `GET /pets/{}`; of a webhook, `POST webhooks/newPet`. */
  key: string
  /** As users know it: `GET /pets/{petId}`. */
  title: string
  kind: 'operation' | 'webhook' | 'callback'
  operationId: string | null
  /** By what identifies them, in any order. */
  parameters: ReadonlyMap<string, Parameter>
  body: RequestBody | null
  responses: ReadonlyMap<string, Response>
  callbacks: ReadonlyMap<string, Operation>
  security: Security
  /** Null where those of the description hold. */
  servers: readonly Server[] | null
  stability: string | null
  node: JsonObject
}

/** What a description promises. */
export interface Contract {
  operations: ReadonlyMap<string, Operation>
  webhooks: ReadonlyMap<string, Operation>
  servers: readonly Server[]
  /** Whether the description names servers, or means the one it came from. */
  namesServers: boolean
  schemes: ReadonlyMap<string, SecurityScheme>
}
