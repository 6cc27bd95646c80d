import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Measured } from './descriptions.ts'
import { type Viewer, viewers } from './viewers.ts'

const mediaTypes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

interface Served {
  type: string
  body: Buffer
}

export interface ViewerServer {
  addressOf: (viewer: Viewer, measured: Measured) => string
  close: () => Promise<void>
}

/**
 * Serves viewers and descriptions from memory, compressed before anybody asks for them: nothing of what
 * is measured is the server's doing.
 */
export async function serveViewers(descriptions: Measured[]): Promise<ViewerServer> {
  const served = new Map<string, Served>()
  const put = (path: string, type: string, body: string | Buffer) =>
    served.set(path, { type, body: gzipSync(body) })
  put('/favicon.ico', 'image/x-icon', '')
  for (const [index, { page, files, adapt }] of viewers.entries()) {
    for (const [path, file] of Object.entries(files))
      put(path, mediaTypes[path.split('.').at(-1) ?? ''] ?? '', readFileSync(file))
    for (const { slug, type, bytes } of descriptions) {
      const description = `/${index}/${slug}.${type.split('/')[1]}`
      put(description, type, adapt ? adapt(bytes()) : bytes())
      put(`/${index}/${slug}`, mediaTypes['html'] ?? '', page(description))
    }
  }
  const server = createServer((request, response) => {
    const found = served.get(request.url ?? '')
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': found.type,
      'content-encoding': 'gzip',
      'content-length': found.body.length,
    })
    response.end(found.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    addressOf: (viewer, { slug, operation }) =>
      `http://127.0.0.1:${port}/${viewers.indexOf(viewer)}/${slug}${viewer.address(operation).hash}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
