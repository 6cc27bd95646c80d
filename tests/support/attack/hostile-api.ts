import { hostileOperation, hostileServer, pathParameter } from './hostile-operation.ts'
import { hostileAlternatives, hostileSchema } from './hostile-schema.ts'
import { type Attack, attackFrom, hostileContact } from './payloads.ts'

/**
 * A description (OpenAPI 3.2) with every object that the specification knows, and a payload in every
 * text of each. Another `turn` puts other payloads into the same fields. It is to be registered with
 * a version of one's own.
 */
export function hostileApi(turn: number): string {
  const attack = attackFrom(turn)
  const { text, address } = attack
  const docs = () => ({
    url: address('externalDocs.url'),
    description: text('externalDocs.description'),
  })
  const linked = text('operation.operationId')
  const operation = (name: string) => hostileOperation(attack, name, linked)
  const tag = text('tag.name')
  const parent = text('tag.name')
  const securitySchemes = hostileSchemes(attack)
  return JSON.stringify({
    openapi: '3.2.0',
    $self: address('root.$self'),
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    info: {
      title: text('info.title'),
      summary: text('info.summary'),
      description: text('info.description'),
      termsOfService: address('info.termsOfService'),
      contact: hostileContact(attack),
      license: {
        name: text('license.name'),
        // Only one of them may be there.
        ...(turn % 2
          ? { url: address('license.url') }
          : { identifier: text('license.identifier') }),
      },
      version: text('info.version'),
      'x-more': text('info.extension'),
    },
    externalDocs: docs(),
    servers: [hostileServer(attack)],
    tags: [
      { name: parent, description: text('tag.description') },
      {
        name: tag,
        summary: text('tag.summary'),
        description: text('tag.description'),
        kind: text('tag.kind'),
        parent,
        externalDocs: docs(),
      },
    ],
    security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
    paths: {
      '/hostile/{id}': {
        summary: text('path-item.summary'),
        description: text('path-item.description'),
        servers: [hostileServer(attack)],
        parameters: [pathParameter(attack)],
        post: { ...operation('post'), tags: [tag, text('operation.tags')] },
        get: {
          ...operation('get'),
          operationId: linked,
          tags: [tag],
          deprecated: true,
          'x-sunset': '2030-01-01',
        },
        query: operation('query'),
        additionalOperations: { COPY: operation('copy') },
      },
      [`/<img src=x onerror=attacked(1)>/"onclick="attacked(2)/{id}`]: {
        parameters: [pathParameter(attack)],
        get: operation('path'),
      },
      '/shared': { $ref: '#/components/pathItems/Shared' },
    },
    webhooks: { [text('webhook.name')]: { post: operation('webhook') } },
    components: hostileComponents(attack, securitySchemes, operation('shared')),
  })
}

function hostileComponents(attack: Attack, securitySchemes: object, shared: object) {
  const { text } = attack
  const { other, ...alternatives } = hostileAlternatives(attack)
  return {
    schemas: {
      Hostile: hostileSchema(attack),
      Any: { title: text('schema.title') },
      Alternatives: alternatives,
      Other: other,
    },
    examples: {
      Shared: { description: text('example.description'), value: text('example.value') },
    },
    securitySchemes,
    pathItems: {
      Shared: { summary: text('path-item.summary'), get: shared },
    },
    responses: { Shared: { description: text('response.description') } },
  }
}

function hostileSchemes({ text, address }: Attack) {
  const scopes = () => ({ [text('oauth-flow.scope')]: text('oauth-flow.scopes') })
  return {
    Key: {
      type: 'apiKey',
      in: 'query',
      name: text('security-scheme.name'),
      description: text('security-scheme.description'),
    },
    Other: {
      type: 'http',
      scheme: text('security-scheme.scheme'),
      description: text('security-scheme.description'),
      deprecated: true,
    },
    Bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: text('security-scheme.bearerFormat'),
    },
    Mutual: { type: 'mutualTLS', description: text('security-scheme.description') },
    Connect: {
      type: 'openIdConnect',
      openIdConnectUrl: address('security-scheme.openIdConnectUrl'),
    },
    OAuth: {
      type: 'oauth2',
      description: text('security-scheme.description'),
      oauth2MetadataUrl: address('security-scheme.oauth2MetadataUrl'),
      flows: {
        implicit: {
          authorizationUrl: address('oauth-flow.authorizationUrl'),
          refreshUrl: address('oauth-flow.refreshUrl'),
          scopes: scopes(),
        },
        password: {
          tokenUrl: address('oauth-flow.tokenUrl'),
          refreshUrl: address('oauth-flow.refreshUrl'),
          scopes: scopes(),
        },
        clientCredentials: {
          tokenUrl: address('oauth-flow.tokenUrl'),
          refreshUrl: address('oauth-flow.refreshUrl'),
          scopes: scopes(),
        },
        authorizationCode: {
          authorizationUrl: address('oauth-flow.authorizationUrl'),
          tokenUrl: address('oauth-flow.tokenUrl'),
          refreshUrl: address('oauth-flow.refreshUrl'),
          scopes: scopes(),
        },
        deviceAuthorization: {
          deviceAuthorizationUrl: address('oauth-flow.deviceAuthorizationUrl'),
          tokenUrl: address('oauth-flow.tokenUrl'),
          refreshUrl: address('oauth-flow.refreshUrl'),
          scopes: scopes(),
        },
      },
    },
  }
}
