import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { get, swagger, ok } from './specimens.ts'

const requirement =
  'OAS 3.1.1 §4.8.30 Security Requirement Object: one of the listed is enough, with all its schemes'
const optional =
  'OAS 3.1.1 §4.8.10 Operation Object, security: an empty requirement makes it optional'
const scopes = 'OAS 3.1.1 §4.8.30 Security Requirement Object: the scopes that are required'
const scheme = 'OAS 3.1.1 §4.8.27 Security Scheme Object: how credentials are sent'
const flows =
  'OAS 3.1.1 §4.8.29 OAuth Flow Object: where tokens come from, and the scopes that exist'

const key = { type: 'apiKey', in: 'header', name: 'X-Key' }
const bearer = { type: 'http', scheme: 'bearer' }
const code = {
  authorizationUrl: 'https://auth.example.com/authorize',
  tokenUrl: 'https://auth.example.com/token',
  scopes: { read: 'read', write: 'write' },
}
const oauth = (flow: object = {}, more: object = {}) => ({
  type: 'oauth2',
  flows: { authorizationCode: { ...code, ...flow }, ...more },
})
const openId = (host: string) => ({
  type: 'openIdConnect',
  openIdConnectUrl: `https://${host}/.well-known/openid-configuration`,
})

/** An operation with these requirements, of schemes that all are described. */
const needs = (security: object[] | undefined, schemes: object = {}) =>
  get(security && { security }, {
    components: { securitySchemes: { key, bearer, oauth: oauth(), ...schemes } },
  })
const byKey = { key: [] }
const byBearer = { bearer: [] }

const inSwagger = (definitions: object) =>
  swagger(
    { '/pets': { get: { responses: ok } } },
    { securityDefinitions: definitions, security: [{ auth: [] }] },
  )

export const security: Dimension = {
  name: 'security schemes and scopes',
  pairs: [
    {
      title: 'calls need credentials',
      published: needs(undefined),
      candidate: needs([byKey]),
      forward: breaking('security-added'),
      backward: safe('security-removed'),
      because: 'OAS 3.1.1 §4.8.10 Operation Object, security: which mechanisms a call must use',
    },
    {
      title: 'calls no longer may come without credentials',
      published: needs([byKey, {}]),
      candidate: needs([byKey]),
      forward: breaking('security-added'),
      backward: safe('security-removed'),
      because: optional,
    },
    {
      title: 'other credentials are accepted, too',
      published: needs([byKey]),
      candidate: needs([byKey, byBearer]),
      forward: safe('security-alternative-added'),
      backward: breaking('security-alternative-removed'),
      because: requirement,
    },
    {
      title: 'other credentials are needed instead',
      published: needs([byKey]),
      candidate: needs([byBearer]),
      forward: all(breaking('security-alternative-removed'), safe('security-alternative-added')),
      backward: all(breaking('security-alternative-removed'), safe('security-alternative-added')),
      because: requirement,
    },
    {
      title: 'two credentials are needed together',
      published: needs([byKey]),
      candidate: needs([{ ...byKey, ...byBearer }]),
      forward: all(breaking('security-alternative-removed'), safe('security-alternative-added')),
      backward: safe('security-alternative-added'),
      because: requirement,
    },
    {
      title: 'the alternatives are listed in another order',
      published: needs([byKey, byBearer]),
      candidate: needs([byBearer, byKey]),
      forward: identical,
      backward: identical,
      because: requirement,
    },
    {
      title: 'tokens need another scope',
      published: needs([{ oauth: ['read'] }]),
      candidate: needs([{ oauth: ['read', 'write'] }]),
      forward: breaking('security-scope-added'),
      backward: safe('security-scope-removed'),
      because: scopes,
    },
    {
      title: 'the requirement moves from the operation to the description',
      published: get({ security: [byKey] }, { components: { securitySchemes: { key } } }),
      candidate: get({}, { security: [byKey], components: { securitySchemes: { key } } }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.1 OpenAPI Object, security: holds where operations do not say their own',
    },
    {
      title: 'an operation lifts the requirement of the description',
      published: get({}, { security: [byKey], components: { securitySchemes: { key } } }),
      candidate: get(
        { security: [] },
        { security: [byKey], components: { securitySchemes: { key } } },
      ),
      forward: safe('security-removed'),
      backward: breaking('security-added'),
      because:
        'OAS 3.1.1 §4.8.10 Operation Object, security: an empty list removes that of the description',
    },
    {
      title: 'the key is expected in another header',
      published: needs([byKey]),
      candidate: needs([byKey], { key: { ...key, name: 'X-Api-Key' } }),
      forward: breaking('security-scheme-changed'),
      backward: breaking('security-scheme-changed'),
      because: scheme,
    },
    {
      title: 'the header of the key is written in other case',
      published: needs([byKey]),
      candidate: needs([byKey], { key: { ...key, name: 'x-key' } }),
      forward: identical,
      backward: identical,
      because: 'RFC 9110 §5.1 Field Names: names of headers are the same in any case',
    },
    {
      title: 'it is said what a token looks like',
      published: needs([byBearer]),
      candidate: needs([byBearer], { bearer: { ...bearer, bearerFormat: 'JWT' } }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.27 Security Scheme Object, bearerFormat: a hint for people',
    },
    {
      title: 'a scheme has another name',
      published: get(
        { security: [{ auth: [] }] },
        { components: { securitySchemes: { auth: bearer } } },
      ),
      candidate: get(
        { security: [{ token: [] }] },
        { components: { securitySchemes: { token: bearer } } },
      ),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.7 Components Object: names of schemes are for requirements that use them',
    },
    {
      title: 'a scheme changes that no operation uses',
      published: needs([byBearer]),
      candidate: needs([byBearer], { key: { ...key, name: 'X-Api-Key' } }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.7 Components Object: what nothing refers to has no effect on the API',
    },
    {
      title: 'a flow is gone',
      published: needs([{ oauth: ['read'] }], { oauth: oauth({}, { clientCredentials: code }) }),
      candidate: needs([{ oauth: ['read'] }]),
      forward: breaking('oauth-flow-removed'),
      backward: safe('oauth-flow-added'),
      because: 'OAS 3.1.1 §4.8.28 OAuth Flows Object: the flows that are supported',
    },
    {
      title: 'a scope is gone',
      published: needs([{ oauth: ['read'] }]),
      candidate: needs([{ oauth: ['read'] }], { oauth: oauth({ scopes: { read: 'read' } }) }),
      forward: breaking('oauth-scope-removed'),
      backward: safe('oauth-scope-added'),
      because: flows,
    },
    {
      title: 'a scope is described in other words',
      published: needs([{ oauth: ['read'] }]),
      candidate: needs([{ oauth: ['read'] }], {
        oauth: oauth({ scopes: { read: 'look', write: 'write' } }),
      }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.29 OAuth Flow Object, scopes: a short description of each name',
    },
    {
      title: 'tokens come from another address',
      published: needs([{ oauth: ['read'] }]),
      candidate: needs([{ oauth: ['read'] }], {
        oauth: oauth({ tokenUrl: 'https://login.example.com/token' }),
      }),
      forward: breaking('oauth-url-changed'),
      backward: breaking('oauth-url-changed'),
      because: flows,
    },
    {
      title: 'OpenID Connect is discovered elsewhere',
      published: needs([{ id: [] }], { id: openId('auth.example.com') }),
      candidate: needs([{ id: [] }], { id: openId('login.example.com') }),
      forward: breaking('openid-url-changed'),
      backward: breaking('openid-url-changed'),
      because: 'OAS 3.1.1 §4.8.27 Security Scheme Object, openIdConnectUrl: where it is discovered',
    },
    {
      title: '2.0: passwords become keys',
      published: inSwagger({ auth: { type: 'basic' } }),
      candidate: inSwagger({ auth: key }),
      forward: breaking('security-scheme-changed'),
      backward: breaking('security-scheme-changed'),
      because: 'OAS 2.0 Security Scheme Object, type: basic, apiKey or oauth2',
    },
  ],
}
