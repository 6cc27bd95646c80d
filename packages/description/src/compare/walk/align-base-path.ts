import type { Contract, Operation, Server } from '../contract/contract.ts'

/**
 * The candidate with its paths and servers split as in the published version: the same URLs are offered
 * whether `/v1` stands in the servers or before each path (OpenAPI 3.1, Paths Object: a path is
 * appended to the URL of the server).
 */
export function alignBasePath(before: Contract, after: Contract): Contract {
  const moved = movedPath(before.servers, after.servers)
  if (moved !== null) {
    // The servers took over what the paths began with.
    const isWhole = [...before.operations.values()].every(({ key }) =>
      pathOf(key).startsWith(`${moved}/`),
    )
    return isWhole ? withBase(after, before.servers, (path) => moved + path) : after
  }
  const split = movedPath(after.servers, before.servers)
  const isSplit =
    split !== null &&
    [...after.operations.values()].every(({ key }) => pathOf(key).startsWith(`${split}/`))
  return isSplit ? withBase(after, before.servers, (path) => path.slice(split.length)) : after
}

/** What the other servers have at their end; null unless it is the same for all. */
function movedPath(short: readonly Server[], long: readonly Server[]): string | null {
  const [first] = short
  const [partner] = long
  if (!first || !partner || short.length !== long.length) return null
  const base = first.url === '/' ? '' : first.url
  if (!partner.url.startsWith(`${base}/`)) return null
  const path = partner.url.slice(base.length)
  if (path.includes('{') || path.startsWith('//') || path === '/') return null
  const isSame = short.every(
    ({ url }, index) => (url === '/' ? '' : url) + path === long[index]?.url,
  )
  return isSame ? path : null
}

const pathOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

function withBase(
  contract: Contract,
  servers: readonly Server[],
  rename: (path: string) => string,
): Contract {
  const operations = new Map<string, Operation>()
  for (const operation of contract.operations.values()) {
    const [method = ''] = operation.key.split(' ')
    const key = `${method} ${rename(pathOf(operation.key))}`
    operations.set(key, { ...operation, key })
  }
  const [first] = contract.servers
  return {
    ...contract,
    operations,
    servers: servers.map((server, index) => ({
      ...server,
      pointer: contract.servers[index]?.pointer ?? first?.pointer ?? '',
    })),
  }
}
