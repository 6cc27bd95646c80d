import type { Attack } from './payloads.ts'

const schema = { $ref: '#/components/schemas/Hostile' }
/** Whatever is given as an example fits it. */
const any = { $ref: '#/components/schemas/Any' }

export function hostileServer({ text }: Attack) {
  const name = text('server.name')
  const place = text('server-variable.default')
  return {
    url: `https://elsewhere.example/{place}/"onmouseover="attacked(/${name.split(' ')[0]}.url/.source)`,
    name,
    description: text('server.description'),
    variables: {
      place: {
        default: place,
        enum: [place, text('server-variable.enum')],
        description: text('server-variable.description'),
      },
    },
  }
}

export const pathParameter = ({ text }: Attack) => ({
  name: 'id',
  in: 'path',
  required: true,
  description: text('parameter.description'),
  schema: { type: 'string', default: text('schema.default') },
})

/** An operation with parameters, bodies, answers, links, callbacks and servers of its own. */
export function hostileOperation(attack: Attack, name: string, linked: string) {
  const { text, address } = attack
  return {
    operationId: text(`operation.operationId.${name}`),
    summary: text('operation.summary'),
    description: text('operation.description'),
    externalDocs: {
      url: address('externalDocs.url'),
      description: text('externalDocs.description'),
    },
    servers: [hostileServer(attack)],
    parameters: [
      {
        name: text('parameter.name'),
        in: 'query',
        description: text('parameter.description'),
        schema: { type: 'string' },
        examples: examples(attack),
      },
      {
        name: text('parameter.name'),
        in: 'query',
        deprecated: true,
        schema: { type: 'array', items: { type: 'string' } },
        example: [text('parameter.example')],
      },
      {
        name: text('parameter.name'),
        in: 'cookie',
        content: { 'application/json': mediaType(attack) },
      },
      {
        name: `X-'onmouseover'-${name}`,
        in: 'header',
        description: text('parameter.description'),
        schema: { type: 'string', default: text('schema.default') },
      },
    ],
    requestBody: {
      description: text('request-body.description'),
      content: {
        'application/json': { description: text('media-type.description'), schema },
        'application/hal+json': mediaType(attack),
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: { type: 'string' } } },
          encoding: {
            file: {
              contentType: text('encoding.contentType'),
              headers: { 'X-Part': header(attack) },
            },
          },
        },
        'application/xml': { schema: any, examples: examples(attack) },
      },
    },
    responses: {
      200: {
        summary: text('response.summary'),
        description: text('response.description'),
        headers: { "X-'onclick'": header(attack) },
        content: {
          'application/json': { description: text('media-type.description'), schema },
          'application/hal+json': mediaType(attack),
          'application/jsonl': { description: text('media-type.description'), itemSchema: schema },
        },
        links: {
          next: {
            operationRef: '#/paths/~1hostile~1%7Bid%7D/get',
            description: text('link.description'),
            parameters: { id: '$response.body#/id' },
            requestBody: text('link.requestBody'),
            server: hostileServer(attack),
          },
          again: {
            operationId: linked,
            description: text('link.description'),
            parameters: { id: text('link.parameters') },
          },
        },
      },
      default: { description: text('response.description') },
    },
    callbacks: {
      [text('callback.name').replaceAll('/', '|')]: {
        [`{$request.body#/address}/"onclick="attacked(/callback.expression/.source)`]: {
          summary: text('path-item.summary'),
          description: text('path-item.description'),
          post: {
            summary: text('operation.summary'),
            description: text('operation.description'),
            requestBody: {
              description: text('request-body.description'),
              content: { 'application/json': mediaType(attack) },
            },
            responses: { 200: { description: text('response.description') } },
          },
        },
      },
    },
  }
}

function mediaType(attack: Attack) {
  return {
    description: attack.text('media-type.description'),
    schema: any,
    examples: examples(attack),
  }
}

function header({ text }: Attack) {
  return {
    description: text('header.description'),
    schema: { type: 'string', description: text('schema.description') },
    example: text('header.example'),
  }
}

function examples({ text, address }: Attack) {
  return {
    [text('example.name')]: {
      summary: text('example.summary'),
      description: text('example.description'),
      value: text('example.value'),
    },
    far: { summary: text('example.summary'), externalValue: address('example.externalValue') },
    written: {
      dataValue: text('example.dataValue'),
      serializedValue: text('example.serializedValue'),
    },
  }
}
