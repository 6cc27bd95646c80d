import type { Route } from '@portolan/specs/routes'
import { Refusal } from './problem.ts'

/** What the gateway needs to know of an operation. */
export type GatewayRoute = Pick<Route, 'operationId' | 'method' | 'path' | 'lambda'>

export interface Match {
  route: GatewayRoute
  pathParameters: Record<string, string>
}

interface Node {
  fixed: Map<string, Node>
  parameter?: Node
  byMethod: Map<string, GatewayRoute>
}

export interface Router {
  /** @throws {Refusal} 404 for an unknown address, 405 with `Allow`, 400 for broken percent-encoding */
  match(method: string, path: string): Match
  /** The methods that this address takes; none when it is unknown. */
  methodsOf(path: string): string[]
}

/** Finds the operation of a request; a fixed segment wins over a parameter, as in API Gateway. */
export function createRouter(routes: readonly GatewayRoute[]): Router {
  const root = createNode()
  for (const route of routes) {
    let node = root
    for (const segment of segmentsOf(route.path)) node = descend(node, segment)
    node.byMethod.set(route.method.toUpperCase(), route)
  }

  const methodsOf = (path: string): string[] => {
    const node = find(root, segmentsOf(path))
    if (!node) return []
    const methods = [...node.byMethod.keys()]
    if (methods.includes('GET') && !methods.includes('HEAD')) methods.push('HEAD')
    return [...methods, 'OPTIONS']
  }

  return {
    methodsOf,
    match(method, path) {
      const segments = segmentsOf(path)
      const node = find(root, segments)
      if (!node) throw new Refusal('not-found', `There is nothing at ${path}.`)
      // A HEAD is answered by its GET, without the body.
      const route =
        node.byMethod.get(method) ?? (method === 'HEAD' ? node.byMethod.get('GET') : undefined)
      if (!route) {
        const allowed = methodsOf(path).join(', ')
        throw new Refusal('method-not-allowed', `${method} is not offered here; ${allowed} are.`, {
          allow: allowed,
        })
      }
      return { route, pathParameters: parametersOf(route, segments) }
    },
  }
}

const createNode = (): Node => ({ fixed: new Map(), byMethod: new Map() })

const segmentsOf = (path: string): string[] => path.split('/').slice(1)

const isParameter = (segment: string): boolean => segment.startsWith('{')

function descend(node: Node, segment: string): Node {
  if (isParameter(segment)) return (node.parameter ??= createNode())
  const next = node.fixed.get(segment) ?? createNode()
  node.fixed.set(segment, next)
  return next
}

function find(node: Node, segments: string[], depth = 0): Node | undefined {
  const segment = segments[depth]
  if (segment === undefined) return node.byMethod.size > 0 ? node : undefined
  const fixed = node.fixed.get(segment)
  const found = fixed && find(fixed, segments, depth + 1)
  if (found || !node.parameter || segment === '') return found
  return find(node.parameter, segments, depth + 1)
}

/** Split first, then decoded, so that a `%2F` stays inside its parameter. */
function parametersOf(route: GatewayRoute, segments: string[]): Record<string, string> {
  const parameters: Record<string, string> = {}
  for (const [position, segment] of segmentsOf(route.path).entries())
    if (isParameter(segment)) parameters[segment.slice(1, -1)] = decode(segments[position] ?? '')
  return parameters
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new Refusal(
      'malformed-address',
      `"${segment}" in the address is not valid percent-encoding.`,
    )
  }
}
