/** Parts of descriptions are plain objects: what they mean is for the engine to say. */
type Schema = object | boolean

/** A description with these paths; `rest` may say another version. */
export const api = (paths: object, rest: object = {}): object => ({
  openapi: '3.1.1',
  info: { title: 'Pets', version: '1.0.0' },
  paths,
  ...rest,
})

/** The same in Swagger 2.0. */
export const swagger = (paths: object, rest: object = {}): object => ({
  swagger: '2.0',
  info: { title: 'Pets', version: '1.0.0' },
  paths,
  ...rest,
})

/** In the version of its title: `...in30`. */
export const in30 = { openapi: '3.0.4' }
export const in32 = { openapi: '3.2.0' }

export const ok: object = { '200': { description: 'ok' } }

export const json = (schema: Schema): object => ({ 'application/json': { schema } })

/** Named schemas, as the rest of a description. */
export const schemas = (named: object): object => ({ components: { schemas: named } })

export const to = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` })

/** One operation, `GET /pets`. */
export const get = (operation: object = {}, rest: object = {}): object =>
  api({ '/pets': { get: { responses: ok, ...operation } } }, rest)

/** One operation, `POST /pets`. */
export const post = (operation: object = {}, rest: object = {}): object =>
  api({ '/pets': { post: { responses: ok, ...operation } } }, rest)

/** An operation with these parameters. */
export const asks = (parameters: object[], rest: object = {}): object => get({ parameters }, rest)

/** An operation with these responses. */
export const responds = (responses: object, rest: object = {}): object => get({ responses }, rest)

/** A request with this body. */
export const sends = (schema: Schema, rest: object = {}): object =>
  post({ requestBody: { content: json(schema) } }, rest)

/** A response with this body. */
export const answers = (schema: Schema, rest: object = {}): object =>
  responds({ '200': { description: 'ok', content: json(schema) } }, rest)

/** One schema for what is sent and what comes back. */
export const exchanges = (schema: Schema, rest: object = {}): object =>
  post(
    {
      requestBody: { content: json(schema) },
      responses: { '200': { description: 'ok', content: json(schema) } },
    },
    rest,
  )

/** A webhook, `POST webhooks/newPet`. */
export const calls = (operation: object, rest: object = {}): object =>
  api({}, { webhooks: { newPet: { post: { responses: ok, ...operation } } }, ...rest })

export const query = (name: string, schema: Schema, rest: object = {}): object => ({
  name,
  in: 'query',
  schema,
  ...rest,
})

type Specimens = { published: object; candidate: object }

const both =
  (describe: (schema: Schema, rest: object) => object) =>
  (before: Schema, after: Schema, rest: object = {}): Specimens => ({
    published: describe(before, rest),
    candidate: describe(after, rest),
  })

/** A body that is sent, described before and after. */
export const sent = both(sends)

/** A body that is received, described before and after. */
export const received = both(answers)

/** The query parameter "q", described before and after. */
export const asked = both((schema, rest) => asks([query('q', schema)], rest))
