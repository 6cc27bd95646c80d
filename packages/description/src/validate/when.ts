import type { Json, JsonObject } from '../parse/json.ts'

/** A conditional schema. */
export const when = (test: JsonObject, met: Json, otherwise: Json = true): JsonObject =>
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
  ({ if: test, then: met, else: otherwise })
