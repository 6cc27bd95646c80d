const areas = 60

/** A description of our own that can be made any times as large; no part is shared between the times. */
export function grownApi(times: number): object {
  const names = Array.from({ length: areas * times }, (_, index) => `area${index}`)
  return {
    openapi: '3.1.0',
    info: { title: 'Grown', version: '1.0.0', contact: { email: 'grown@example.com' } },
    servers: [{ url: 'https://grown.example' }],
    paths: Object.fromEntries(names.flatMap((name) => pathsOf(name))),
    components: { schemas: Object.fromEntries(names.flatMap((name) => schemasOf(name))) },
  }
}

const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

function pathsOf(name: string): [string, object][] {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const operation = (verb: string, more: object) => ({
    operationId: `${verb}${name}`,
    summary: `${verb} of ${name}`,
    description: `What ${verb} does with ${name}, said in a sentence that is about as long as people write.`,
    tags: [name],
    responses: {
      200: { description: 'What was asked for.', ...json(refer(name)) },
      404: { description: 'There is no such thing.', ...json(refer(`${name}Problem`)) },
    },
    ...more,
  })
  return [
    [
      `/${name}`,
      {
        get: operation('list', {
          parameters: ['limit', 'cursor', 'since'].map((parameter) => ({
            name: parameter,
            in: 'query',
            schema: { type: 'string', maxLength: 100 },
          })),
        }),
        post: operation('create', { requestBody: { required: true, ...json(refer(name)) } }),
      },
    ],
    [
      `/${name}/{id}`,
      {
        parameters: [id],
        get: operation('get', {}),
        put: operation('put', { requestBody: { required: true, ...json(refer(name)) } }),
        delete: operation('delete', {}),
      },
    ],
  ]
}

function schemasOf(name: string): [string, object][] {
  const fields = Array.from({ length: 12 }, (_, index): [string, object] => [
    `field${index}`,
    index % 4 === 0
      ? { type: 'array', items: refer(`${name}Part`) }
      : { type: 'string', maxLength: 10 * (index + 1), description: `The field ${index}.` },
  ])
  return [
    [name, { type: 'object', required: ['field1'], properties: Object.fromEntries(fields) }],
    [
      `${name}Part`,
      { type: 'object', properties: { kind: { enum: ['a', 'b'] }, of: refer(name) } },
    ],
    [`${name}Problem`, { type: 'object', properties: { detail: { type: 'string' } } }],
  ]
}
