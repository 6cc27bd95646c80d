import { operationKey } from '../../operation-key.ts'
import { isObject, own, ownList, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { operationsOf, type Located } from '../../model/reading.ts'
import { announcedOf, stabilityOf, sunsetOf } from '../announced.ts'
import type { Source } from '../source.ts'
import type { Contract, Operation, Parameter, SecurityScheme, Server } from './contract.ts'
import { readBody, readResponses } from './read-messages.ts'
import { readParameters } from './read-parameters.ts'
import { readSchemes, readSecurity } from './read-security.ts'
import { readServers } from './read-servers.ts'

/** Callbacks inside callbacks are followed this far. */
const depthMax = 3

/** What a description promises, in whatever version it is written. */
export function readContract(source: Source): Contract {
  return new ContractReader(source).read()
}

class ContractReader {
  private readonly source: Source
  private readonly root: JsonObject
  private readonly schemes: ReadonlyMap<string, SecurityScheme>

  constructor(source: Source) {
    this.source = source
    this.root = source.reading.root
    this.schemes = readSchemes(source)
  }

  read(): Contract {
    const { root, source } = this
    const operations = new Map<string, Operation>()
    for (const [path, node] of Object.entries(ownObject(root, 'paths') ?? {})) {
      const item = path.startsWith('/') ? source.follow(node, join('/paths', path)) : undefined
      if (item)
        for (const operation of this.operationsIn(item, 'operation', path, 0))
          operations.set(operation.key, operation)
    }
    const servers = ownList(root, 'servers')
    return {
      operations,
      webhooks: this.webhooks(),
      servers: readServers(root, ''),
      namesServers: this.namesServers(servers.length),
      schemes: this.schemes,
    }
  }

  /** A 2.0 description without host and base path names none. */
  private namesServers(count: number): boolean {
    const [first] = readServers(this.root, '')
    return this.source.reading.specification === '2.0' ? first?.url !== '/' : count > 0
  }

  /** `x-webhooks` is what tools read before 3.1. */
  private webhooks(): Map<string, Operation> {
    const webhooks = new Map<string, Operation>()
    for (const field of ['webhooks', 'x-webhooks'])
      for (const [name, node] of Object.entries(ownObject(this.root, field) ?? {})) {
        const item = this.source.follow(node, join('', field, name))
        if (item)
          for (const operation of this.operationsIn(item, 'webhook', name, 0))
            webhooks.set(operation.key, operation)
      }
    return webhooks
  }

  private operationsIn(
    item: Located,
    kind: Operation['kind'],
    path: string,
    depth: number,
  ): Operation[] {
    return [...operationsOf(item.node)].map(({ method, field, node }) =>
      this.operation(item, { node, pointer: item.pointer + field }, { kind, method, path, depth }),
    )
  }

  private operation(
    item: Located,
    { node, pointer }: Located,
    {
      kind,
      method,
      path,
      depth,
    }: { kind: Operation['kind']; method: string; path: string; depth: number },
  ): Operation {
    const { source, root } = this
    const itemMark = stabilityOf(item.node) ?? stabilityOf(root) ?? stabilityOf(own(root, 'info'))
    const marks = announcedOf(
      { ...(itemMark !== null && { 'x-stability': itemMark }), ...marksOf(node) },
      pointer,
    )
    return {
      ...marks,
      sunset: marks.sunset ?? sunsetOf(item.node),
      stability: stabilityOf(node) ?? itemMark,
      key: keyOf(kind, method, path),
      title: `${method.toUpperCase()} ${path}`,
      kind,
      operationId: ownString(node, 'operationId') ?? null,
      parameters: this.parameters(item, { node, pointer }, path),
      body: readBody(node, pointer, source),
      responses: readResponses(node, pointer, source),
      callbacks: depth < depthMax ? this.callbacks(node, pointer, depth) : new Map(),
      security: readSecurity(node, pointer, root, this.schemes),
      servers: this.servers(item, { node, pointer }),
      node,
    }
  }

  private parameters(item: Located, operation: Located, path: string): Map<string, Parameter> {
    return new Map([
      ...readParameters(item, path, this.source),
      ...readParameters(operation, path, this.source),
    ])
  }

  private servers(item: Located, operation: Located): Server[] | null {
    for (const { node, pointer } of [operation, item])
      if (ownList(node, 'servers').length > 0) return readServers(node, pointer)
    return null
  }

  /** By method and URL: what a callback is called nobody sees. */
  private callbacks(node: JsonObject, pointer: string, depth: number): Map<string, Operation> {
    const callbacks = new Map<string, Operation>()
    for (const [name, given] of Object.entries(ownObject(node, 'callbacks') ?? {})) {
      const callback = this.source.follow(given, join(pointer, 'callbacks', name))
      if (!callback) continue
      for (const [expression, entry] of Object.entries(callback.node)) {
        if (expression.startsWith('x-') || !isObject(entry)) continue
        const item = this.source.follow(entry, join(callback.pointer, expression))
        if (!item) continue
        for (const operation of this.operationsIn(item, 'callback', expression, depth + 1))
          callbacks.set(callbacks.has(operation.key) ? `${operation.key} ${name}` : operation.key, {
            ...operation,
            title: `${name} (${operation.title})`,
          })
      }
    }
    return callbacks
  }
}

function keyOf(kind: Operation['kind'], method: string, path: string): string {
  if (kind === 'operation') return operationKey(method, path)
  return kind === 'webhook'
    ? `${method.toUpperCase()} webhooks/${path}`
    : `${method.toUpperCase()} ${path}`
}

const markFields = ['deprecated', 'sunset', 'x-sunset', 'x-stability', 'x-stability-level'] as const

const marksOf = (node: JsonObject): JsonObject =>
  Object.fromEntries(
    markFields.flatMap((field) =>
      Object.hasOwn(node, field) ? [[field, node[field] ?? null]] : [],
    ),
  )
