import { swaggerParameters, anyText } from './hostile-swagger-parameters.ts'
import { type Attack, attackFrom, hostileContact, hostilePattern } from './payloads.ts'

/**
 * A description (Swagger 2.0) with every object that the specification knows, and a payload in every
 * text of each. Another `turn` puts other payloads into the same fields. It is to be registered with
 * a version of one's own.
 */
export function hostileSwagger(turn: number): string {
  const attack = attackFrom(turn)
  const { text, address } = attack
  const tag = text('tag.name')
  const pathName = '<img src=x onerror=attacked(1)>'
  const securityDefinitions = hostileSecurity(attack)
  return JSON.stringify({
    swagger: '2.0',
    host: `elsewhere.example"onmouseover="attacked(1)"`,
    basePath: `/"onmouseover="attacked(2)`,
    schemes: ['https'],
    consumes: ['application/json', text('root.consumes')],
    produces: ['application/json', text('root.produces')],
    info: {
      title: text('info.title'),
      description: text('info.description'),
      termsOfService: address('info.termsOfService'),
      contact: hostileContact(attack),
      license: { name: text('license.name'), url: address('license.url') },
      version: text('info.version'),
      'x-more': { more: text('info.extension') },
    },
    externalDocs: docs(attack),
    tags: [{ name: tag, description: text('tag.description'), externalDocs: docs(attack) }],
    security: Object.keys(securityDefinitions).map((name) => ({ [name]: [] })),
    paths: {
      '/hostile': {
        parameters: [{ $ref: '#/parameters/Shared' }],
        get: operation(attack, 'get', [tag]),
        post: operation(attack, 'post', [tag, text('operation.tags')], 'body'),
        put: operation(attack, 'put', [tag], 'formData'),
      },
      [`/hostile/{${pathName}}/{kind}`]: {
        parameters: [
          {
            name: pathName,
            in: 'path',
            required: true,
            description: text('parameter.description'),
            ...anyText(attack),
          },
          {
            name: 'kind',
            in: 'path',
            required: true,
            type: 'string',
            enum: [text('parameter.enum'), text('parameter.enum')],
          },
        ],
        get: operation(attack, 'path', [tag]),
      },
    },
    definitions: hostileDefinitions(attack),
    parameters: {
      Shared: {
        name: text('parameter.name'),
        in: 'query',
        description: text('parameter.description'),
        ...anyText(attack),
      },
    },
    responses: { Shared: { description: text('response.description') } },
    securityDefinitions,
  })
}

const docs = ({ text, address }: Attack) => ({
  url: address('externalDocs.url'),
  description: text('externalDocs.description'),
})

function operation(attack: Attack, name: string, tags: string[], body?: 'body' | 'formData') {
  const { text } = attack
  return {
    operationId: text(`operation.operationId.${name}`),
    summary: text('operation.summary'),
    description: text('operation.description'),
    externalDocs: docs(attack),
    tags,
    consumes:
      body === 'formData'
        ? ['multipart/form-data']
        : ['application/json', text('operation.consumes')],
    produces: ['application/json', text('operation.produces')],
    parameters: swaggerParameters(attack, name, body),
    responses: {
      200: {
        description: text('response.description'),
        schema: { $ref: '#/definitions/Hostile' },
        headers: {
          "X-'onclick'": { description: text('header.description'), ...anyText(attack) },
          'X-Two': { type: 'string', enum: [text('header.enum'), text('header.enum')] },
        },
      },
      201: {
        description: text('response.description'),
        // Examples are shown where they are valid.
        schema: { type: 'string' },
        examples: { 'application/json': text('example.value'), [text('example.type')]: 1 },
      },
      400: { $ref: '#/responses/Shared' },
      default: {
        description: text('response.description'),
        schema: {
          type: 'file',
          title: text('schema.title'),
          description: text('schema.description'),
          format: text('schema.format'),
          default: text('schema.default'),
          example: text('schema.example'),
          required: [text('schema.required')],
          externalDocs: docs(attack),
        },
      },
    },
  }
}

function hostileDefinitions(attack: Attack) {
  const { text, address } = attack
  const property = text('schema.property')
  const kind = text('schema.property')
  return {
    Hostile: {
      title: text('schema.title'),
      description: text('schema.description'),
      type: 'object',
      required: [property, kind],
      discriminator: kind,
      externalDocs: docs(attack),
      xml: {
        name: text('xml.name'),
        prefix: text('xml.prefix'),
        namespace: address('xml.namespace'),
      },
      properties: {
        [property]: {
          title: text('schema.title'),
          description: text('schema.description'),
          type: 'string',
          format: text('schema.format'),
          default: text('schema.default'),
          example: text('schema.example'),
        },
        [kind]: { type: 'string', enum: [text('schema.enum'), text('schema.enum')] },
        [text('schema.property')]: { type: 'string', pattern: hostilePattern('schema.pattern') },
        [text('schema.property')]: { type: 'array', items: { $ref: '#/definitions/Hostile' } },
      },
      additionalProperties: { type: 'string', title: text('schema.title') },
      'x-more': { more: text('schema.extension') },
    },
    Derived: {
      allOf: [
        { $ref: '#/definitions/Hostile' },
        { properties: { more: { description: text('schema.description') } } },
      ],
    },
  }
}

function hostileSecurity({ text, address }: Attack) {
  const flow = () => ({
    type: 'oauth2',
    description: text('security-scheme.description'),
    scopes: { [text('oauth-flow.scope')]: text('oauth-flow.scopes') },
  })
  const authorizationUrl = () => address('oauth-flow.authorizationUrl')
  const tokenUrl = () => address('oauth-flow.tokenUrl')
  return {
    Basic: { type: 'basic', description: text('security-scheme.description') },
    Key: {
      type: 'apiKey',
      in: 'query',
      name: text('security-scheme.name'),
      description: text('security-scheme.description'),
    },
    Implicit: { ...flow(), flow: 'implicit', authorizationUrl: authorizationUrl() },
    Password: { ...flow(), flow: 'password', tokenUrl: tokenUrl() },
    Application: { ...flow(), flow: 'application', tokenUrl: tokenUrl() },
    Code: {
      ...flow(),
      flow: 'accessCode',
      authorizationUrl: authorizationUrl(),
      tokenUrl: tokenUrl(),
    },
  }
}
