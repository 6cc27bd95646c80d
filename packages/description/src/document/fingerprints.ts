import { createHash } from 'node:crypto'
import { stabilityOf } from '../compare/announced.ts'
import { methods } from '../model/kinds.ts'
import { ownList, ownObject, type JsonObject } from '../parse/json.ts'
import { serversOf } from './describe-root.ts'
import { engineDigest } from './engine-digest.ts'
import { folderOf } from './postman-folders.ts'
import { Reach } from './reach.ts'
import { componentReference } from './schemas.ts'
import type { Scope } from './scope.ts'
import type { Unit } from './units.ts'
import type { Usage } from './usage.ts'

/** What the pages of a description are made from, as far as they do not make it themselves. */
type Sources = Omit<Scope, 'examples'> & { units: Unit[]; usage: Usage }

/**
 * Of each unit, a digest of everything that its page, and what else is told of it, is made from. Where
 * it is the same in two versions, so are the bytes.
 */
export class Fingerprints {
  /** Null for a page of which nobody can tell. */
  private readonly byUnit: (string | null)[]
  /** Of what all pages may show. */
  private readonly shared: string | null

  constructor(sources: Sources) {
    const { reading, units, securitySchemes, slugs } = sources
    const { root, specification } = reading
    const linked = createHash('sha256')
      .update(JSON.stringify([[...slugs.byId], [...slugs.byPointer]]))
      .digest('base64')
    const reach = new Reach(reading, linked)
    this.shared = reach.digestOf(
      JSON.stringify([
        engineDigest,
        specification,
        serversOf(root),
        ownList(root, 'security'),
        securitySchemes,
        stabilityOf(root) ?? stabilityOf(ownObject(root, 'info')),
      ]),
    )
    this.byUnit = units.map((unit, index) => {
      const place = [index === 0, ...[-1, 0, 1].map((step) => folderOf(units[index + step]))]
      return reach.digestOf(JSON.stringify([unit.kind, unit.key, place, contentOf(unit, sources)]))
    })
  }

  /** Of so many units, one after another; undefined where one of them has none. */
  of(first: number, count: number): string | undefined {
    if (this.shared === null) return undefined
    const hash = createHash('sha256').update(this.shared)
    for (const fingerprint of this.byUnit.slice(first, first + count)) {
      if (fingerprint === null) return undefined
      hash.update(fingerprint)
    }
    return hash.digest('hex')
  }
}

/** What a unit says itself; what it refers to is followed by who reads this. */
function contentOf(unit: Unit, { reading, usage }: Sources): unknown {
  if (unit.kind === 'schema')
    return [{ $ref: componentReference(unit.name) }, unit.schema, usage.of(unit.name)]
  const { offered } = unit
  const { node, pathItem } = offered
  const parameters =
    unit.kind === 'operation'
      ? unit.offered.parameters
      : reading.parametersOf(pathItem, node, '', '')
  const name = unit.kind === 'operation' ? unit.offered.path : unit.offered.name
  return [
    offered.method,
    name,
    unit.slug,
    node,
    parameters.map((parameter) => parameter.node),
    withoutOperations(pathItem),
  ]
}

/** What a path item says of all of its operations. */
const withoutOperations = (pathItem: JsonObject): [string, unknown][] =>
  Object.entries(pathItem).filter(
    ([field]) =>
      field !== 'additionalOperations' && !(methods as readonly string[]).includes(field),
  )
