export type JsonObject = Record<string, unknown>

export interface Operation extends JsonObject {
  operationId: string
  'x-permission': string
  'x-lambda': string
  /** Members read it as ever, anybody else where the API is public. */
  'x-public'?: boolean
  security?: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, { schema: JsonObject }> }
  responses: Record<string, JsonObject>
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  schema: JsonObject
}

export interface OpenApi extends JsonObject {
  info: JsonObject
  tags: JsonObject[]
  paths: JsonObject
  components: Record<string, JsonObject>
}
