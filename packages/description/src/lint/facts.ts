import type { Kind } from '../model/kinds.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import { pointerOf, type Spot } from '../model/walk.ts'
import { own, ownObject, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { pointerOfFragment } from '../pointer.ts'

/** A schema, and where it is written. */
export interface FoundSchema {
  node: JsonObject
  spot: Spot
}

/** Callers send it, callers receive it, or it belongs to the component with this pointer. */
type Region = 'sent' | 'received' | 'elsewhere' | `/${string}`

/** What several rules ask of a description; gathered during the one walk, worked out when asked. */
export class Facts {
  readonly root: JsonObject
  readonly specification: Specification
  private read: Reading | undefined
  private isGathering = false
  private sent: FoundSchema[] | undefined
  private received: FoundSchema[] | undefined
  private readonly schemas: (FoundSchema & { region: Region })[] = []
  private readonly regions = new Map<Spot, Region>()
  private readonly references = new Map<Region, Set<string>>()

  constructor(root: JsonObject, specification: Specification) {
    this.root = root
    this.specification = specification
  }

  /** The description as what it means in OpenAPI 3. */
  get reading(): Reading {
    return (this.read ??= new Reading(this.root, this.specification))
  }

  /** Asks, before the walk, to be told of schemas and their references. */
  gatherSchemas(): void {
    this.isGathering = true
  }

  /** Takes in one object of the walk. */
  visit(node: JsonObject, kind: Kind, spot: Spot): void {
    if (!this.isGathering) return
    const reference = ownString(node, '$ref')
    const isSchema = kind === 'schema' || this.isSchemaOf20(node, kind)
    if (reference === undefined && !isSchema) return
    const region = this.regionAt(spot)
    if (isSchema) {
      this.schemas.push({ node, spot, region })
      const mapping = ownObject(own(node, 'discriminator'), 'mapping') ?? {}
      for (const target of Object.values(mapping)) this.refer(region, mappedReference(target))
    }
    if (reference !== undefined) this.refer(region, reference)
  }

  /** The schemas of what callers send, components included; known after the walk. */
  sentSchemas(): FoundSchema[] {
    return (this.sent ??= this.schemasOf('sent').filter(
      ({ node }) => own(node, 'readOnly') !== true,
    ))
  }

  /** The schemas of what callers receive, components included; known after the walk. */
  receivedSchemas(): FoundSchema[] {
    return (this.received ??= this.schemasOf('received').filter(
      ({ node }) => own(node, 'writeOnly') !== true,
    ))
  }

  /** The first five tokens say it: /paths/~1pets/additionalOperations/LINK/requestBody. */
  private regionAt(spot: Spot): Region {
    let start = spot
    while (start.parent && start.depth > 5) start = start.parent
    let region = this.regions.get(start)
    if (region === undefined) this.regions.set(start, (region = regionOf(start)))
    return region
  }

  private schemasOf(direction: Region): FoundSchema[] {
    const reached = new Set<string>([direction])
    for (const region of reached)
      for (const target of this.references.get(region as Region) ?? []) reached.add(target)
    return this.schemas.filter(({ region }) => reached.has(region))
  }

  private refer(region: Region, reference: string): void {
    const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
    const component = pointer === null ? null : componentOf(pointer)
    if (component === null) return
    const targets = this.references.get(region) ?? new Set()
    this.references.set(region, targets.add(component))
  }

  /** In 2.0 a parameter outside the body, and a header, is its own schema. */
  private isSchemaOf20(node: JsonObject, kind: Kind): boolean {
    if (this.specification !== '2.0' || (kind !== 'parameter' && kind !== 'header')) return false
    return ownString(node, 'type') !== undefined
  }
}

/** A discriminator names schemas by reference or by name. */
export function mappedReference(target: Json): string {
  if (typeof target !== 'string') return ''
  return target.includes('#') ? target : `#/components/schemas/${target}`
}

/** The pointer of the component that a pointer leads into: `/components/schemas/Pet`, `/definitions/Pet`. */
export function componentOf(pointer: string): Region | null {
  return (
    (/^\/components\/[^/]+\/[^/]+|^\/(?:definitions|parameters|responses|securityDefinitions)\/[^/]+/.exec(
      pointer,
    )?.[0] as Region | undefined) ?? null
  )
}

const isSide = (token: string): boolean =>
  token === 'parameters' ||
  token === 'requestBody' ||
  token === 'responses' ||
  token === 'callbacks'

/** What callers send to webhooks and callbacks is not what the API has to withstand. */
function regionOf(spot: Spot): Region {
  const tokens: string[] = []
  for (let at = spot; at.parent; at = at.parent) tokens.unshift(at.token)
  if (tokens[0] !== 'paths') return componentOf(pointerOf(spot)) ?? 'elsewhere'
  const side = tokens.slice(2).find(isSide)
  if (side === 'callbacks' || side === undefined) return 'elsewhere'
  return side === 'responses' ? 'received' : 'sent'
}
