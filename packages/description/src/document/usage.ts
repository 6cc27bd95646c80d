import type { SchemaDocument } from '../documentation.ts'
import { isObject, type Json } from '../parse/json.ts'
import type { Reading } from '../model/reading.ts'
import { componentReference, schemaName, type WrittenSchemas } from './schemas.ts'
import type { Unit } from './units.ts'

type UsedBy = SchemaDocument['usedBy']

/** Of each sort; the pages of schemas that everything uses stay readable. */
const listedMax = 200

/** Which operations, webhooks and schemas name a schema themselves. */
export class Usage {
  private readonly users = new Map<string, UsedBy>()
  private readonly reading: Reading
  private readonly inReferenced = new Map<string, ReadonlySet<string>>()

  constructor(reading: Reading, units: Unit[], written: WrittenSchemas) {
    this.reading = reading
    for (const unit of units)
      if (unit.kind === 'schema') {
        for (const reference of written.referencesOf(componentReference(unit.name))) {
          const name = schemaName(reference)
          if (name !== unit.name) this.note(name, 'schemas', unit.name)
        }
      } else {
        const names = new Set<string>()
        this.collect(unit.offered.node, names)
        for (const { node } of this.parametersOf(unit)) this.collect(node, names)
        const sort = unit.kind === 'operation' ? 'operations' : 'webhooks'
        for (const name of names) this.note(name, sort, unit.slug)
      }
  }

  of(name: string): UsedBy {
    return this.users.get(name) ?? { operations: [], webhooks: [], schemas: [], total: 0 }
  }

  private parametersOf(unit: Unit & { kind: 'operation' | 'webhook' }): { node: Json }[] {
    return unit.kind === 'operation'
      ? unit.offered.parameters
      : this.reading.parametersOf(unit.offered.pathItem, unit.offered.node, '', '')
  }

  private note(name: string, sort: 'operations' | 'webhooks' | 'schemas', user: string): void {
    const users = this.users.get(name) ?? { operations: [], webhooks: [], schemas: [], total: 0 }
    this.users.set(name, users)
    users.total++
    if (users[sort].length < listedMax) users[sort].push(user)
  }

  /** Follows references to anything but schemas and examples. */
  private collect(node: Json, names: Set<string>): void {
    const queue: Json[] = [node]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (Array.isArray(at)) queue.push(...at.filter((item) => typeof item === 'object'))
      if (!isObject(at)) continue
      for (const [field, value] of Object.entries(at)) {
        if (field === '$ref' && typeof value === 'string') this.follow(value, names)
        else if (typeof value === 'object' && field !== 'example' && field !== 'examples')
          queue.push(value)
      }
    }
  }

  private follow(reference: string, names: Set<string>): void {
    const name = schemaName(reference)
    if (name !== reference) names.add(name)
    else for (const one of this.namesIn(reference)) names.add(one)
  }

  private namesIn(reference: string): ReadonlySet<string> {
    const known = this.inReferenced.get(reference)
    if (known) return known
    const names = new Set<string>()
    // Known before it is filled, so that a circle ends.
    this.inReferenced.set(reference, names)
    const target = this.reading.target(reference)
    if (target !== undefined) this.collect(target, names)
    return names
  }
}
