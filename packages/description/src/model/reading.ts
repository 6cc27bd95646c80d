import { operationKey } from '../operation-key.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../parse/json.ts'
import { join } from '../pointer.ts'
import { methods } from './kinds.ts'
import { modernize } from './modernize.ts'
import { follow, target } from './references.ts'
import type { Specification } from './specification.ts'

/** A node together with its pointer in the description as it was given. */
export interface Located {
  node: JsonObject
  pointer: string
}

export interface OfferedOperation extends Located {
  key: string
  /** Upper case. */
  method: string
  path: string
  pathItem: JsonObject
  /** Those of the path item too, references followed; one for each name and place. */
  parameters: Located[]
}

/**
 * A description read as what it means in OpenAPI 3, whatever version it was written in. Pointers are
 * those of the description as given.
 */
export class Reading {
  readonly specification: Specification
  /** In the shape of OpenAPI 3. */
  readonly root: JsonObject
  readonly operations: OfferedOperation[]
  /** For nodes that were moved while 2.0 was read as 3. */
  private readonly origins: WeakMap<object, string>
  private readonly targets = new Map<string, Json | undefined>()

  constructor(root: JsonObject, specification: Specification) {
    this.specification = specification
    if (specification === '2.0') {
      const { modern, origins } = modernize(root)
      this.root = modern
      this.origins = origins
    } else {
      this.root = root
      this.origins = new WeakMap()
    }
    this.operations = [...this.readOperations()]
  }

  /** The object that a node is or refers to; undefined where a reference leads nowhere. */
  resolve(node: Json | undefined): JsonObject | undefined {
    return follow(node, (reference) => this.target(reference))
  }

  /** What a `$ref` inside this description leads to. */
  target(reference: string): Json | undefined {
    if (this.targets.has(reference)) return this.targets.get(reference)
    const found = target(this.root, reference)
    this.targets.set(reference, found)
    return found
  }

  /** Follows a reference, and says where what it leads to is written. */
  locate(node: Json | undefined, pointer: string): Located | undefined {
    const resolved = this.resolve(node)
    return resolved && { node: resolved, pointer: this.origins.get(resolved) ?? pointer }
  }

  /** Where a node was written that was moved while 2.0 was read; undefined for any other. */
  originOf(node: JsonObject): string | undefined {
    return this.origins.get(node)
  }

  /** The pointer, in the description as given, of a component that this reading has moved. */
  givenPointer(pointer: string): string {
    if (this.specification !== '2.0') return pointer
    return pointer
      .replace(/^\/components\/schemas\//, '/definitions/')
      .replace(/^\/components\/responses\//, '/responses/')
  }

  private *readOperations(): Generator<OfferedOperation> {
    for (const [path, item] of Object.entries(ownObject(this.root, 'paths') ?? {})) {
      const pathItem = path.startsWith('/') ? this.resolve(item) : undefined
      if (!pathItem) continue
      const pointer = join('/paths', path)
      for (const { method, field, node } of operationsOf(pathItem))
        yield {
          key: operationKey(method, path),
          method: method.toUpperCase(),
          path,
          pointer: pointer + field,
          node,
          pathItem,
          parameters: this.parametersOf(pathItem, node, pointer, field),
        }
    }
  }

  /** The parameters of an operation with those of its path item. */
  parametersOf(
    pathItem: JsonObject,
    operation: JsonObject,
    pointer: string,
    field: string,
  ): Located[] {
    const byName = new Map<string, Located>()
    for (const [owner, at] of [
      [pathItem, pointer],
      [operation, pointer + field],
    ] as const)
      for (const [index, item] of ownList(owner, 'parameters').entries()) {
        const parameter = this.locate(item, join(at, 'parameters', index))
        if (parameter)
          byName.set(
            `${ownString(parameter.node, 'in')} ${ownString(parameter.node, 'name')}`,
            parameter,
          )
      }
    return [...byName.values()]
  }
}

/** The operations of a path item, in the order of the document, with the rest of their pointer. */
export function* operationsOf(
  pathItem: JsonObject,
): Generator<{ method: string; field: string; node: JsonObject }> {
  for (const [field, node] of Object.entries(pathItem)) {
    if ((methods as readonly string[]).includes(field) && isObject(node))
      yield { method: field, field: `/${field}`, node }
    if (field !== 'additionalOperations' || !isObject(node)) continue
    for (const method of Object.keys(node)) {
      const additional = own(node, method)
      if (isObject(additional)) yield { method, field: join('', field, method), node: additional }
    }
  }
}
