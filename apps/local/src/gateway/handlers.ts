import path from 'node:path'
import { repositoryRoot } from '../repository.ts'
import type { Authorizer } from './authorize.ts'
import type { GatewayHandler } from './invoke.ts'
import type { GatewayRoute } from './routing.ts'

export interface Handlers {
  authorizer: Authorizer
  handlers: Map<string, GatewayHandler>
}

/** Where handlers are taken from: the sources of `apps/api`, or the bundles that go to Lambda. */
export type HandlerOrigin = 'sources' | 'bundles'

/** Imports the authorizer and every function that a route names, once, before the first request. */
export async function loadHandlers(
  routes: readonly GatewayRoute[],
  origin: HandlerOrigin,
): Promise<Handlers> {
  const names = [...new Set(routes.map(({ lambda }) => lambda))]
  const load = async (name: string): Promise<unknown> => {
    const module: unknown = await import(addressOf(name, origin))
    const { handler } = module as { handler?: unknown }
    if (typeof handler !== 'function') throw new Error(`The function ${name} exports no "handler".`)
    return handler
  }
  const [authorizer, ...loaded] = await Promise.all(['authorizer', ...names].map(load))
  return {
    authorizer: authorizer as Authorizer,
    handlers: new Map(names.map((name, position) => [name, loaded[position] as GatewayHandler])),
  }
}

const addressOf = (name: string, origin: HandlerOrigin): string =>
  origin === 'sources'
    ? `@portolan/api/${name}`
    : path.join(repositoryRoot, 'apps', 'api', 'dist', name, 'index.mjs')
