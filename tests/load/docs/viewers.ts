import { createRequire } from 'node:module'
import path from 'node:path'
import type { OperationToRead } from './descriptions.ts'

/** Another viewer of API descriptions, as its own documentation says to put it into a page. */
export interface Viewer {
  name: string
  /** Where the page is, and how it links an operation. */
  address: (operation: OperationToRead) => { hash: string; selector: string }
  page: (description: string) => string
  /** What the page loads of the viewer, by path. */
  files: Record<string, string>
  /** How this viewer has to be given a description, so that it can link its operations. */
  adapt?: (description: Buffer) => Buffer
}

const require = createRequire(import.meta.url)
const redoc = require.resolve('redoc/bundles/redoc.standalone.js')
const swagger = path.dirname(require.resolve('swagger-ui-dist/package.json'))
// Its exports do not name what it offers to browsers.
const scalar = path.join(
  path.dirname(require.resolve('@scalar/api-reference')),
  'browser/standalone.js',
)

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reference</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`

/** An element by its id, whatever characters that has. */
const byId = (id: string): string => `[id=${JSON.stringify(id)}]`

/** Ids of operations with a slash are no addresses for Swagger UI: it opens nothing. */
const withoutSlash = (operationId: string): string => operationId.replaceAll('/', '_')

export const viewers: Viewer[] = [
  {
    name: 'Redoc',
    address: ({ tag, operationId }) => {
      const id = `${tag}/${operationId.toLowerCase()}`
      return { hash: `#/${id}`, selector: byId(id) }
    },
    page: (description) =>
      page(
        '',
        `<redoc spec-url="${description}" disable-telemetry="true"></redoc><script type="module" src="/redoc.js"></script>`,
      ),
    files: { '/redoc.js': redoc },
  },
  {
    name: 'Swagger UI',
    address: ({ tag, operationId }) => {
      const id = withoutSlash(operationId)
      return {
        hash: `#/${tag}/${id}`,
        selector: `${byId(`operations-${tag}-${id}`)}.is-open .opblock-body`,
      }
    },
    page: (description) =>
      page(
        '<link rel="stylesheet" href="/swagger-ui.css">',
        `<div id="swagger-ui"></div><script src="/swagger-ui.js"></script><script>SwaggerUIBundle({ url: ${JSON.stringify(description)}, dom_id: '#swagger-ui', deepLinking: true })</script>`,
      ),
    files: {
      '/swagger-ui.js': path.join(swagger, 'swagger-ui-bundle.js'),
      '/swagger-ui.css': path.join(swagger, 'swagger-ui.css'),
    },
    adapt: (description) =>
      Buffer.from(
        description
          .toString()
          .replaceAll(/("operationId": *)("[^"]+")/g, (_, key: string, id: string) =>
            key.concat(withoutSlash(id)),
          ),
      ),
  },
  {
    name: 'Scalar',
    address: ({ tag, method, path }) => {
      const id = `tag/${tag.toLowerCase()}/${method}${path}`
      return { hash: `#${id}`, selector: byId(`api-1/${id}`) }
    },
    page: (description) =>
      page(
        '',
        `<div id="app"></div><script src="/scalar.js"></script><script>Scalar.createApiReference('#app', { url: ${JSON.stringify(description)}, telemetry: false })</script>`,
      ),
    files: { '/scalar.js': scalar },
  },
]
