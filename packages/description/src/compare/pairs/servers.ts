import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { api, get, ok, swagger } from './specimens.ts'

const url = 'OAS 3.1.1 §4.8.5 Server Object, url: the address to which paths are appended'
const values = 'OAS 3.1.1 §4.8.6 Server Variable Object, enum: the values that may be put in'
const inTwo = 'OAS 2.0 Swagger Object, host, basePath and schemes: together the address of the API'

const at = (...urls: string[]) => get({}, { servers: urls.map((one) => ({ url: one })) })
const main = 'https://api.example.com/v1'
const inRegion = (variable: object, name = 'region') =>
  get({}, { servers: [{ url: `https://{${name}}.example.com`, variables: { [name]: variable } }] })
const inSwagger = (rest: object) => swagger({ '/pets': { get: { responses: ok } } }, rest)

export const servers: Dimension = {
  name: 'servers and base paths',
  pairs: [
    {
      title: 'another server is offered',
      published: at(main),
      candidate: at(main, 'https://eu.example.com/v1'),
      forward: safe('server-added'),
      backward: breaking('server-removed'),
      because: url,
    },
    {
      title: 'the base path changes',
      published: at(main),
      candidate: at('https://api.example.com/v2'),
      forward: all(breaking('server-removed'), safe('server-added')),
      backward: all(breaking('server-removed'), safe('server-added')),
      because: url,
    },
    {
      title: 'a slash at the end',
      published: at(main),
      candidate: at(`${main}/`),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.8 Paths Object: paths begin with a slash and are appended',
    },
    {
      title: 'the host in capitals, with the usual port',
      published: at(main),
      candidate: at('https://API.example.com:443/v1'),
      forward: identical,
      backward: identical,
      because:
        'RFC 3986 §6.2.2.1 and §6.2.3: hosts have no case, the port of the scheme may be left out',
    },
    {
      title: 'servers in another order',
      published: at(main, 'https://eu.example.com/v1'),
      candidate: at('https://eu.example.com/v1', main),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.1 OpenAPI Object, servers: each of them serves the API',
    },
    {
      title: 'http is no longer served',
      published: at(main, 'http://api.example.com/v1'),
      candidate: at(main),
      forward: breaking('server-removed'),
      backward: safe('server-added'),
      because: url,
    },
    {
      title: 'a variable takes fewer values',
      published: inRegion({ default: 'eu', enum: ['eu', 'us'] }),
      candidate: inRegion({ default: 'eu', enum: ['eu'] }),
      forward: breaking('server-variable-value-removed'),
      backward: safe('server-variable-value-added'),
      because: values,
    },
    {
      title: 'a variable that was free must be one of a list',
      published: inRegion({ default: 'eu' }),
      candidate: inRegion({ default: 'eu', enum: ['eu', 'us'] }),
      forward: breaking('server-variable-restricted'),
      backward: safe('server-variable-freed'),
      because: values,
    },
    {
      title: 'a variable stands for something else unless said',
      published: inRegion({ default: 'eu', enum: ['eu', 'us'] }),
      candidate: inRegion({ default: 'us', enum: ['eu', 'us'] }),
      forward: caution('server-variable-default-changed'),
      backward: caution('server-variable-default-changed'),
      because:
        'OAS 3.1.1 §4.8.6 Server Variable Object, default: put in where no other value is chosen',
    },
    {
      title: 'a variable has another name',
      published: inRegion({ default: 'eu' }),
      candidate: inRegion({ default: 'eu' }, 'area'),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.5 Server Object, url: braces are replaced by the value, the name goes nowhere',
    },
    {
      title: 'the server is named that was meant',
      published: get(),
      candidate: get({}, { servers: [{ url: '/' }] }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.1 OpenAPI Object, servers: absent, it is one with the URL /',
    },
    {
      title: 'one operation is served elsewhere',
      published: at(main),
      candidate: get(
        { servers: [{ url: 'https://upload.example.com' }] },
        { servers: [{ url: main }] },
      ),
      forward: all(breaking('server-removed'), safe('server-added')),
      backward: all(breaking('server-removed'), safe('server-added')),
      because:
        'OAS 3.1.1 §4.8.10 Operation Object, servers: override those of the path item and the root',
    },
    {
      title: 'the server is said for the path item instead of for all',
      published: at(main),
      candidate: api(
        { '/pets': { servers: [{ url: main }], get: { responses: ok } } },
        { servers: [{ url: main }] },
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.9 Path Item Object, servers: hold for its operations',
    },
    {
      title: '2.0: the base path changes',
      published: inSwagger({ host: 'api.example.com', basePath: '/v1', schemes: ['https'] }),
      candidate: inSwagger({ host: 'api.example.com', basePath: '/v2', schemes: ['https'] }),
      forward: all(breaking('server-removed'), safe('server-added')),
      backward: all(breaking('server-removed'), safe('server-added')),
      because: inTwo,
    },
    {
      title: '2.0: http is no longer served',
      published: inSwagger({ host: 'api.example.com', schemes: ['http', 'https'] }),
      candidate: inSwagger({ host: 'api.example.com', schemes: ['https'] }),
      forward: breaking('server-removed'),
      backward: safe('server-added'),
      because: inTwo,
    },
  ],
}
