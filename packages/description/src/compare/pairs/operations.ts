import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { api, get, in32, ok } from './specimens.ts'

const paths = 'OAS 3.1.1 §4.8.8 Paths Object: the paths that are offered, each with its operations'
const item = 'OAS 3.1.1 §4.8.9 Path Item Object: one operation for each method'
const both = all(breaking('operation-removed'), safe('operation-added'))

const at = (path: string, method = 'get', rest: object = {}) =>
  api({ [path]: { [method]: { responses: ok } } }, rest)

const yaml = (line: string) =>
  `openapi: 3.1.1\ninfo: { title: Pets, version: 1.0.0 }\npaths:\n  /owners:\n    get: { responses: { '200': { description: ok } } }\n${line}`

export const operations: Dimension = {
  name: 'operations',
  pairs: [
    {
      title: 'one is gone',
      published: yaml("  /pets:\n    get: { responses: { '200': { description: ok } } }\n"),
      candidate: yaml(''),
      forward: breaking('operation-removed'),
      backward: safe('operation-added'),
      because: paths,
      at: { published: '/paths/~1pets/get:7', candidate: 'nowhere' },
    },
    {
      title: 'one has another method',
      published: at('/pets', 'put'),
      candidate: at('/pets', 'patch'),
      forward: both,
      backward: both,
      because: item,
    },
    {
      title: 'one has another path',
      published: at('/pets'),
      candidate: at('/animals'),
      forward: both,
      backward: both,
      because: paths,
    },
    {
      title: 'a slash at the end makes another path',
      published: at('/pets'),
      candidate: at('/pets/'),
      forward: both,
      backward: both,
      because: `${paths}; the path is appended as it is`,
    },
    {
      title: 'one has another operationId',
      published: get({ operationId: 'listPets' }),
      candidate: get({ operationId: 'getPets' }),
      forward: caution('operation-id-changed'),
      backward: caution('operation-id-changed'),
      because:
        'OAS 3.1.1 §4.8.10 Operation Object, operationId: tools may use it to name the operation',
    },
    {
      title: 'one gets an operationId',
      published: get(),
      candidate: get({ operationId: 'listPets' }),
      forward: identical,
      backward: caution('operation-id-changed'),
      because:
        'OAS 3.1.1 §4.8.10 Operation Object, operationId: tools may use it to name the operation',
    },
    {
      title: '3.2: QUERY is offered, too',
      published: api({ '/pets': { get: { responses: ok } } }, in32),
      candidate: api({ '/pets': { get: { responses: ok }, query: { responses: ok } } }, in32),
      forward: safe('operation-added'),
      backward: breaking('operation-removed'),
      because: 'OAS 3.2.0 Path Item Object, query: an operation with the QUERY method',
    },
    {
      title: '3.2: a method of its own is gone',
      published: api(
        { '/pets': { get: { responses: ok }, additionalOperations: { COPY: { responses: ok } } } },
        in32,
      ),
      candidate: api({ '/pets': { get: { responses: ok } } }, in32),
      forward: breaking('operation-removed'),
      backward: safe('operation-added'),
      because:
        'OAS 3.2.0 Path Item Object, additionalOperations: operations by the name of their method',
    },
    {
      title: 'what begins with x- is no path',
      published: get(),
      candidate: api({ '/pets': { get: { responses: ok } }, 'x-note': { get: { responses: ok } } }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.8 Paths Object: paths begin with a slash, x- is an extension',
    },
  ],
}
