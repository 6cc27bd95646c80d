import { describe, expect, test } from '@jest/globals'
import type { MediaTypeDocument, ParameterDocument } from '../../documentation.ts'
import type { Json } from '../../parse/json.ts'
import { buildCall, type CalledOperation } from './build-call.ts'
import { snippetsOf } from './snippets.ts'
import { examples, operation, parameter, resolver, sending } from './testing.ts'

const callOf = (more: Partial<CalledOperation>) => buildCall(operation(more), resolver)

const list = ['blue', 'black']
const object = { R: 100, G: 'a b' }

describe('parameters are written by their style', () => {
  const cases: [string, Partial<ParameterDocument>, Json, string][] = [
    ['query', {}, list, '?color=blue&color=black'],
    ['query', { explode: false }, list, '?color=blue,black'],
    ['query', {}, object, '?R=100&G=a%20b'],
    ['query', { explode: false }, object, '?color=R,100,G,a%20b'],
    ['query', { style: 'spaceDelimited', explode: false }, list, '?color=blue%20black'],
    ['query', { style: 'pipeDelimited', explode: false }, list, '?color=blue%7Cblack'],
    ['query', { style: 'pipeDelimited', explode: false }, object, '?color=R%7C100%7CG%7Ca%20b'],
    [
      'query',
      { style: 'deepObject', explode: true },
      object,
      '?color%5BR%5D=100&color%5BG%5D=a%20b',
    ],
    [
      'query',
      { style: 'deepObject' },
      { a: { b: [1, 2] } },
      '?color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2',
    ],
    ['query', { content: [] }, object, '?color=%7B%22R%22%3A100%2C%22G%22%3A%22a%20b%22%7D'],
    ['query', {}, [], ''],
    ['querystring', { content: [] }, object, '?R=100&G=a%20b'],
    ['path', {}, list, '/blue,black'],
    ['path', { explode: true }, object, '/R=100,G=a%20b'],
    ['path', {}, object, '/R,100,G,a%20b'],
    ['path', { style: 'label' }, list, '/.blue,black'],
    ['path', { style: 'label', explode: true }, list, '/.blue.black'],
    ['path', { style: 'label', explode: true }, object, '/.R=100.G=a%20b'],
    ['path', { style: 'matrix' }, list, '/;color=blue,black'],
    ['path', { style: 'matrix', explode: true }, list, '/;color=blue;color=black'],
    ['path', { style: 'matrix' }, '', '/;color'],
    ['path', { style: 'matrix', explode: true }, object, '/;R=100;G=a%20b'],
    ['path', {}, 'a/b?c#d', '/a%2Fb%3Fc%23d'],
  ]
  test.each(cases)('%s %j %j is %s', (place, more, value, written) => {
    const isPath = place === 'path'
    const { url } = callOf({
      path: isPath ? '/{color}' : '/',
      parameters: [parameter('color', place, value, more)],
    })
    expect(url).toBe(`https://api.example.com/v1${isPath ? '' : '/'}${written}`)
  })

  test.each<[Partial<ParameterDocument>, Json, string]>([
    [{}, list, 'blue,black'],
    [{}, object, 'R,100,G,a b'],
    [{ explode: true }, object, 'R=100,G=a b'],
    [{}, 'caf\u00e9\r\nX-Evil: 1', 'caf%C3%A9 X-Evil: 1'],
  ])('a header %j %j', (more, value, written) => {
    expect(callOf({ parameters: [parameter('X-Color', 'header', value, more)] }).headers).toEqual([
      { name: 'X-Color', value: written },
    ])
  })

  test('cookies are one header', () => {
    const parameters = [parameter('a', 'cookie', 'x; y'), parameter('b', 'cookie', list)]
    expect(callOf({ parameters }).headers).toEqual([
      { name: 'Cookie', value: 'a=x%3B%20y; b=blue; b=black' },
    ])
  })
})

describe('a call has', () => {
  test('required parameters, and others that have an example of their own', () => {
    const made = { required: false, examples: [{ value: 'made', generated: true }] }
    const parameters = [
      parameter('given', 'query', 1, { required: false }),
      parameter('made', 'query', 1, made),
      parameter('old', 'query', 1, { required: false, deprecated: true }),
      parameter('requiredAndMade', 'query', 1, { examples: [{ value: 2, generated: true }] }),
      parameter('noExample', 'query', 1, { examples: [] }),
    ]
    expect(callOf({ parameters }).url).toMatch(/\?given=1&requiredAndMade=2&noExample=NO_EXAMPLE$/)
  })

  test.each([
    [[], 'https://api.example.com/pets'],
    [[{ url: '/v2/' }], 'https://api.example.com/v2/pets'],
    [
      [{ url: 'https://{tenant}.example.org:{port}/', variables: { tenant: { default: 'acme' } } }],
      'https://api.example.com/pets',
    ],
    [
      [{ url: 'https://{tenant}.example.org', variables: { tenant: { default: 'acme' } } }],
      'https://acme.example.org/pets',
    ],
    [[{ url: 'https://user:secret@example.org/v1' }], 'https://example.org/v1/pets'],
    [[{ url: 'javascript:alert(1)' }], 'https://api.example.com/pets'],
    [[{ url: 'https://example.org/v1?tenant=1#x' }], 'https://example.org/v1/pets?tenant=1'],
    [
      [{ url: 'https://example.org' }, { url: 'https://second.example' }],
      'https://example.org/pets',
    ],
  ])('the address of the first server: %j', (servers, url) => {
    expect(callOf({ servers }).url).toBe(url)
  })

  test('neither what clients write themselves nor names that are no fields', () => {
    const names = ['Content-Length', 'Host', 'Accept', 'Content-Type', 'bad name', 'x\r\ny', '']
    const parameters = names.map((name) => parameter(name, 'header', 'x'))
    expect(callOf({ parameters }).headers).toEqual([])
  })

  test('what it wants to read', () => {
    const content = [
      { mediaType: 'text/html', examples: [] },
      { mediaType: 'application/vnd.pets+json', examples: [] },
    ]
    const responses = [{ status: '200', headers: [], links: [], content }]
    expect(callOf({ responses }).headers).toEqual([
      { name: 'Accept', value: 'application/vnd.pets+json' },
    ])
  })

  test.each([
    ['application/xml text/plain application/json', 'application/json'],
    ['application/octet-stream text/plain multipart/form-data', 'multipart/form-data'],
    ['multipart/form-data application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
    ['image/png text/csv', 'text/csv'],
    ['application/merge-patch+json text/csv', 'application/merge-patch+json'],
  ])('one body of %s', (mediaTypes, chosen) => {
    const content: MediaTypeDocument[] = mediaTypes.split(' ').map((mediaType) => ({
      mediaType,
      examples: examples(/form/.test(mediaType) ? { a: 'b' } : 'x'),
    }))
    expect(callOf({ requestBody: { required: true, content } }).body?.mediaType).toBe(chosen)
  })

  test('a note instead of a body of which there is no example', () => {
    const made = callOf(sending({ mediaType: 'application/json', examples: [] }))
    expect(made.body).toBeUndefined()
    expect(made.notes).toEqual(['This call needs a body; the description has no example of one.'])
  })

  test('a stream of JSON line by line', () => {
    const media = {
      mediaType: 'application/jsonl',
      itemSchema: {},
      examples: examples([{ a: 1 }, 2]),
    }
    expect(callOf(sending(media)).body).toMatchObject({ text: '{"a":1}\n2\n' })
  })

  test('form fields by their encoding', () => {
    const encoding = {
      ids: { style: 'pipeDelimited', explode: false },
      o: { style: 'deepObject', explode: true },
    }
    const value = { ids: [1, 2], o: { a: 'b c' }, plain: { a: 1 }, many: ['x', 'y'] }
    const media = {
      mediaType: 'application/x-www-form-urlencoded',
      encoding,
      examples: examples(value),
    }
    expect([
      ...new URLSearchParams((callOf(sending(media)).body as { text: string }).text),
    ]).toEqual([
      ['ids', '1|2'],
      ['o[a]', 'b c'],
      ['plain', '{"a":1}'],
      ['many', 'x'],
      ['many', 'y'],
    ])
  })
})

describe('credentials are placeholders', () => {
  const schemes = {
    header: { type: 'apiKey', scheme: { in: 'header', name: 'X-Key' } },
    query: { type: 'apiKey', scheme: { in: 'query', name: 'key' } },
    cookie: { type: 'apiKey', scheme: { in: 'cookie', name: 'sid' } },
    basic: { type: 'http', scheme: { scheme: 'Basic' } },
    bearer: { type: 'http', scheme: { scheme: 'bearer' } },
    digest: { type: 'http', scheme: { scheme: 'Digest' } },
    oauth: { type: 'oauth2', scheme: {} },
    oidc: { type: 'openIdConnect', scheme: {} },
    tls: { type: 'mutualTLS', scheme: {} },
  }
  const secured = (...names: (keyof typeof schemes)[]): Partial<CalledOperation> => ({
    security: [names.map((name) => ({ name, scopes: [] }))],
    securitySchemes: names.map((name) => ({ name, ...schemes[name] })),
  })

  test.each<[keyof typeof schemes, object]>([
    ['header', { headers: [{ name: 'X-Key', value: 'YOUR_API_KEY' }] }],
    ['query', { url: 'https://api.example.com/v1/pets?key=YOUR_API_KEY' }],
    ['cookie', { headers: [{ name: 'Cookie', value: 'sid=YOUR_API_KEY' }] }],
    ['basic', { basic: { username: 'YOUR_USERNAME', password: 'YOUR_PASSWORD' } }],
    ['bearer', { headers: [{ name: 'Authorization', value: 'Bearer YOUR_ACCESS_TOKEN' }] }],
    ['digest', { headers: [{ name: 'Authorization', value: 'Digest YOUR_CREDENTIALS' }] }],
    ['oauth', { headers: [{ name: 'Authorization', value: 'Bearer YOUR_ACCESS_TOKEN' }] }],
    ['oidc', { headers: [{ name: 'Authorization', value: 'Bearer YOUR_ACCESS_TOKEN' }] }],
    ['tls', { notes: ['This call needs a client certificate.'] }],
  ])('%s', (name, expected) => {
    expect(callOf(secured(name))).toMatchObject(expected)
  })

  test('two keys that are needed together are told apart', () => {
    expect(callOf(secured('header', 'query'))).toMatchObject({
      url: 'https://api.example.com/v1/pets?key=YOUR_QUERY',
      headers: [{ name: 'X-Key', value: 'YOUR_HEADER' }],
    })
  })

  // Made up, and put together here so that no scanner takes them for what they look like.
  const leaks = {
    Authorization: ['Bearer', 'abcdef0123456789'].join(' '),
    'x-key': ['sk', 'live', '0123456789abcdef'].join('_'),
    apiToken: '0123456789',
    'X-Trace': ['ghp', '0123456789abcdef0123456789abcdef0123'].join('_'),
    session_id: 'feedfacefeedface',
  }

  test.each(['header', 'query', 'cookie'])('an example of a %s is never handed on', (place) => {
    for (const required of [true, false])
      for (const [name, value] of Object.entries(leaks)) {
        const called = operation({
          ...secured('header'),
          parameters: [parameter(name, place, value, { required })],
        })
        for (const { code } of snippetsOf(called, resolver)) {
          expect(code).not.toContain(value)
          expect(code).not.toContain(value.slice(-10))
          expect(code).toContain('YOUR_API_KEY')
        }
      }
  })
})
