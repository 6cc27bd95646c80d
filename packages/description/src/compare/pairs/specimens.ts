import type { Json, JsonObject } from '../../parse/json.ts'

/** A description with these paths; `rest` may say another version. */
export const api = (paths: JsonObject, rest: JsonObject = {}): JsonObject => ({
  openapi: '3.1.1',
  info: { title: 'Pets', version: '1.0.0' },
  paths,
  ...rest,
})

/** The same in Swagger 2.0. */
export const swagger = (paths: JsonObject, rest: JsonObject = {}): JsonObject => ({
  swagger: '2.0',
  info: { title: 'Pets', version: '1.0.0' },
  paths,
  ...rest,
})

/** In the version of its title: `...in30`. */
export const in30 = { openapi: '3.0.4' }
export const in32 = { openapi: '3.2.0' }

export const ok: JsonObject = { '200': { description: 'ok' } }

export const json = (schema: Json): JsonObject => ({ 'application/json': { schema } })

/** Named schemas, as the rest of a description. */
export const schemas = (named: JsonObject): JsonObject => ({ components: { schemas: named } })

export const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

/** One operation, `GET /pets`. */
export const get = (operation: JsonObject = {}, rest: JsonObject = {}): JsonObject =>
  api({ '/pets': { get: { responses: ok, ...operation } } }, rest)

/** One operation, `POST /pets`. */
export const post = (operation: JsonObject = {}, rest: JsonObject = {}): JsonObject =>
  api({ '/pets': { post: { responses: ok, ...operation } } }, rest)

/** An operation with these parameters. */
export const asks = (parameters: JsonObject[], rest: JsonObject = {}): JsonObject =>
  get({ parameters }, rest)

/** An operation with these responses. */
export const responds = (responses: JsonObject, rest: JsonObject = {}): JsonObject =>
  get({ responses }, rest)

/** A request with this body. */
export const sends = (schema: Json, rest: JsonObject = {}): JsonObject =>
  post({ requestBody: { content: json(schema) } }, rest)

/** A response with this body. */
export const answers = (schema: Json, rest: JsonObject = {}): JsonObject =>
  responds({ '200': { description: 'ok', content: json(schema) } }, rest)

/** One schema for what is sent and what comes back. */
export const exchanges = (schema: Json, rest: JsonObject = {}): JsonObject =>
  post(
    {
      requestBody: { content: json(schema) },
      responses: { '200': { description: 'ok', content: json(schema) } },
    },
    rest,
  )

/** A webhook, `POST webhooks/newPet`. */
export const calls = (operation: JsonObject, rest: JsonObject = {}): JsonObject =>
  api({}, { webhooks: { newPet: { post: { responses: ok, ...operation } } }, ...rest })

export const query = (name: string, schema: Json, rest: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  schema,
  ...rest,
})

type Specimens = { published: JsonObject; candidate: JsonObject }

const both =
  (describe: (schema: Json, rest: JsonObject) => JsonObject) =>
  (before: Json, after: Json, rest: JsonObject = {}): Specimens => ({
    published: describe(before, rest),
    candidate: describe(after, rest),
  })

/** A body that is sent, described before and after. */
export const sent = both(sends)

/** A body that is received, described before and after. */
export const received = both(answers)

/** The query parameter "q", described before and after. */
export const asked = both((schema, rest) => asks([query('q', schema)], rest))
