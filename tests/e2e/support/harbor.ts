const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: unknown, more = {}) => ({ 'application/json': { schema, ...more } })
const problem = { 'application/problem+json': { schema: ref('Problem') } }

interface Options {
  version?: string
  /** The later version: an operation more, and a parameter of another. */
  isLater?: boolean
}

/** A description that has a bit of everything that a reference shows. */
export function harborApi({ version = '1.0.0', isLater = false }: Options = {}): string {
  return JSON.stringify({
    openapi: '3.2.0',
    info: {
      title: 'Harbor',
      version,
      summary: 'Berths, pilots and tides.',
      description: 'Everything a **harbor** keeps.',
      contact: { name: 'Harbor master', email: 'master@harbor.example' },
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: 'https://{region}.harbor.example/v1',
        variables: { region: { default: 'north', enum: ['north', 'south'] } },
      },
    ],
    security: [{ key: [] }, { oauth: ['berths:read'] }],
    tags: [
      { name: 'harbor', summary: 'Harbor', kind: 'nav' },
      { name: 'berths', summary: 'Berths', parent: 'harbor' },
      { name: 'tides', summary: 'Tides' },
    ],
    paths: {
      '/berths': { get: listBerths(isLater) },
      '/berths/{id}/reservations': { parameters: [idOfBerth], post: reserveBerth },
      '/tides': { get: streamTides },
      '/raw.md': {
        get: {
          summary: 'Named like a twin',
          responses: {
            200: { description: 'ok', content: json({ type: 'string', pattern: '^(?!)$' }) },
          },
        },
      },
      ...(isLater && {
        '/tides/{day}': {
          get: {
            operationId: 'tidesOfDay',
            summary: 'Tides of a day',
            tags: ['tides'],
            parameters: [{ name: 'day', in: 'path', required: true, schema: { type: 'string' } }],
            responses: { 200: { description: 'The tides.' } },
          },
        },
      }),
    },
    webhooks: {
      shipArrived: {
        post: {
          summary: 'A ship has arrived',
          requestBody: { content: json(ref('Ship')) },
          responses: { 200: { description: 'Thank you.' } },
        },
      },
    },
    components: { securitySchemes, schemas },
  })
}

const idOfBerth = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^b-[0-9]+$' },
  example: 'b-12',
}

const listBerths = (isLater: boolean) => ({
  operationId: 'listBerths',
  summary: 'List berths',
  description: 'All berths, the free ones first.',
  tags: ['berths'],
  'x-stability': 'stable',
  parameters: [
    {
      name: 'status',
      in: 'query',
      schema: { type: 'string', enum: ['free', 'taken', 'closed'], default: 'free' },
    },
    { name: 'length', in: 'query', required: true, schema: { type: 'number', maximum: 400 } },
    ...(isLater ? [{ name: 'depth', in: 'query', schema: { type: 'number' } }] : []),
  ],
  responses: {
    200: {
      description: 'The berths.',
      headers: { 'X-Total': { schema: { type: 'integer' } } },
      content: {
        ...json({ type: 'array', items: ref('Berth') }),
        'application/jsonl': { itemSchema: ref('Berth') },
      },
      links: {
        reserve: { operationId: 'reserveBerth', parameters: { id: '$response.body#/0/id' } },
      },
    },
    400: { description: 'The question is wrong.', content: problem },
  },
})

const reserveBerth = {
  operationId: 'reserveBerth',
  summary: 'Reserve a berth',
  tags: ['berths'],
  deprecated: true,
  'x-sunset': '2099-01-31',
  security: [{ oauth: ['berths:write'] }],
  requestBody: {
    required: true,
    content: {
      ...json(ref('Reservation'), {
        examples: {
          yacht: { summary: 'A yacht', value: { ship: { kind: 'yacht', name: 'Argo' } } },
          tanker: { summary: 'A tanker', value: { ship: { kind: 'tanker', name: 'Leviathan' } } },
        },
      }),
      'multipart/form-data': {
        schema: { type: 'object', properties: { papers: { type: 'string' } } },
        encoding: { papers: { contentType: 'application/pdf' } },
      },
    },
  },
  responses: {
    201: { description: 'It is yours.', content: json(ref('Reservation')) },
    409: { description: 'Somebody was faster.', content: problem },
  },
  callbacks: {
    confirmed: {
      '{$request.body#/callbackUrl}': {
        post: {
          requestBody: { content: json(ref('Reservation')) },
          responses: { 204: { description: 'Heard.' } },
        },
      },
    },
  },
}

const streamTides = {
  operationId: 'streamTides',
  summary: 'Tides as they turn',
  tags: ['tides'],
  security: [],
  responses: {
    200: {
      description: 'A stream.',
      content: {
        'text/event-stream': {
          itemSchema: { type: 'object', properties: { event: { const: 'tide' } } },
        },
      },
    },
  },
}

const scopes = { 'berths:read': 'See berths', 'berths:write': 'Reserve berths' }

const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-Harbor-Key' },
  oauth: {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://harbor.example/token', scopes } },
  },
}

const kindOf = (kind: string) => ({
  allOf: [ref('Vessel'), { type: 'object', properties: { kind: { const: kind } } }],
})

const schemas = {
  Berth: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string', readOnly: true },
      depth: { type: ['number', 'null'], minimum: 0 },
      position: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }] },
      neighbors: { type: 'array', items: ref('Berth') },
    },
  },
  Vessel: {
    type: 'object',
    required: ['kind', 'name'],
    properties: { kind: { type: 'string' }, name: { type: 'string', maxLength: 64 } },
  },
  Yacht: kindOf('yacht'),
  Tanker: kindOf('tanker'),
  Ship: {
    oneOf: [ref('Yacht'), ref('Tanker')],
    discriminator: {
      propertyName: 'kind',
      mapping: { yacht: '#/components/schemas/Yacht', tanker: '#/components/schemas/Tanker' },
    },
  },
  Reservation: {
    type: 'object',
    required: ['ship'],
    properties: {
      id: { type: 'string', readOnly: true },
      ship: ref('Ship'),
      secret: { type: 'string', writeOnly: true },
      callbackUrl: { type: 'string', format: 'uri' },
    },
  },
  Problem: {
    type: 'object',
    properties: { title: { type: 'string' }, status: { type: 'integer' } },
  },
}
