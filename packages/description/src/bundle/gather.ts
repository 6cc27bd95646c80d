import type { Finding, Unplaced } from '../finding.ts'
import { slotOf, type Kind, type Slot } from '../model/kinds.ts'
import type { Specification } from '../model/specification.ts'
import { walk } from '../model/walk.ts'
import { isObject, own, ownString, type Json, type JsonObject } from '../parse/json.ts'
import type { SourceFile } from '../parse/parse.ts'
import { fragmentOf, join, tokensOf, valueAt } from '../pointer.ts'
import { ComponentNames } from './component-names.ts'
import type { Origins } from './origins.ts'
import { SourceFiles, type SourceFilesOptions } from './source-files.ts'

export interface Gathering extends SourceFilesOptions {
  root: JsonObject
  specification: Specification
  origins: Origins
}

export interface Gathered {
  /** Those of other files, with their lines. */
  findings: Finding[]
  /** About references, at pointers of the bundled description. */
  unplaced: Unplaced[]
  /** How many files take part. */
  files: number
}

/**
 * Brings together what the entry file refers to: parts that can be components become components, once
 * each; others are put in line. The trees are changed in place, nothing is copied.
 */
export function gather(gathering: Gathering): Gathered {
  const gatherer = new Gatherer(gathering)
  gatherer.run()
  const { sources, unplaced } = gatherer
  return { findings: sources.findings, unplaced, files: sources.count }
}

/** Fields that hold data, in which `$ref` is a word like any other. */
const dataFields = new Set(['example', 'default', 'enum', 'const', 'value', 'dataValue'])

/** How many files may be put in line inside each other. */
const inlineMax = 16

class Gatherer {
  readonly sources: SourceFiles
  readonly unplaced: Unplaced[] = []
  private readonly names: ComponentNames
  private readonly pending: { node: Json; kind: Kind; at: string; source: SourceFile }[] = []
  private readonly done = new Set<object>()
  private readonly ids: Set<string>
  private readonly gathering: Gathering
  /** What is being put in line, outermost first. */
  private readonly inlining: string[] = []

  constructor(gathering: Gathering) {
    this.gathering = gathering
    this.sources = new SourceFiles(gathering)
    this.names = new ComponentNames(gathering.root, gathering.specification)
    this.ids = schemaIds(gathering.root)
  }

  run(): void {
    const { root, entry } = this.gathering
    this.pending.push({ node: root, kind: 'description', at: '', source: entry })
    for (let next = this.pending.pop(); next; next = this.pending.pop()) {
      const { node, kind, at, source } = next
      this.put(node, at)
      this.visit(node, kind, at, source)
    }
  }

  /** Visits what belongs to `source` and lies at `at` in the bundled description. */
  private visit(node: Json, kind: Kind | null, at: string, source: SourceFile): void {
    if (typeof node !== 'object' || node === null || this.done.has(node)) return
    this.done.add(node)
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries())
        replace(node, index, this.visitChild(item, null, join(at, index), source))
      return
    }
    for (const field of Object.keys(node)) {
      const slot = kind === null ? undefined : slotOf(kind, field)
      if (!slot && kind !== null && dataFields.has(field)) {
        this.visitData(node, field, join(at, field), source)
        continue
      }
      const child = own(node, field) ?? null
      const place = join(at, field)
      const visited = slot
        ? this.visitSlot(child, slot, place, source)
        : this.visitChild(child, null, place, source)
      replace(node, field, visited)
    }
    if (kind === 'schema') this.visitMapping(node, at, source)
  }

  /** Data is left alone, unless all of it is in another file that was given: many tools allow that. */
  private visitData(owner: JsonObject, field: string, at: string, source: SourceFile): void {
    const data = own(owner, field)
    const reference = ownString(data, '$ref')
    if (reference === undefined || reference.startsWith('#') || !isObject(data)) return
    const target = this.sources.resolve(reference, source)
    if ('source' in target)
      owner[field] = this.inline(data, at, { ...target, reference }, () => target.value)
  }

  private visitSlot(value: Json, slot: Slot, at: string, source: SourceFile): Json {
    if ('one' in slot) return this.visitChild(value, slot.one, at, source)
    if ('oneOrList' in slot && !Array.isArray(value))
      return this.visitChild(value, slot.oneOrList, at, source)
    const kind = 'map' in slot ? slot.map : 'list' in slot ? slot.list : slot.oneOrList
    // The map as a whole can be in another file too.
    const reference =
      'map' in slot && isObject(value) && !this.done.has(value)
        ? ownString(value, '$ref')
        : undefined
    if (reference !== undefined && isObject(value))
      return this.inlineSlot(value, reference, slot, at, source)
    if (typeof value !== 'object' || value === null || this.done.has(value)) return value
    this.done.add(value)
    if (Array.isArray(value))
      for (const [index, item] of value.entries())
        replace(value, index, this.visitChild(item, kind, join(at, index), source))
    else
      for (const name of Object.keys(value))
        replace(
          value,
          name,
          this.visitChild(own(value, name) ?? null, kind, join(at, name), source),
        )
    return value
  }

  /** What takes the child's place: itself, or what it refers to. */
  private visitChild(child: Json, kind: Kind | null, at: string, source: SourceFile): Json {
    const reference = ownString(child, '$ref')
    if (reference === undefined || !isObject(child) || this.done.has(child)) {
      this.visit(child, kind, at, source)
      return child
    }
    const isLocal = source === this.gathering.entry && reference.startsWith('#')
    if (isLocal) {
      this.visit(child, kind, at, source)
      return child
    }
    return this.follow(child, reference, kind, at, source)
  }

  private follow(
    child: JsonObject,
    reference: string,
    kind: Kind | null,
    at: string,
    source: SourceFile,
  ): Json {
    if (this.ids.has(reference.split('#')[0] ?? '')) return child
    const target = this.sources.resolve(reference, source)
    if ('rule' in target) return this.refuse(child, at, target)
    if (target.source === this.gathering.entry) {
      child['$ref'] = `#${fragmentOf(target.pointer)}`
      this.done.add(child)
      return child
    }
    if (kind !== null && this.names.hasPlaceFor(kind)) {
      this.refer(child, kind, target.source, target.pointer, target.value)
      // Schemas of 3.1 may say more beside their reference.
      this.visit(child, kind, at, source)
      return child
    }
    return this.inline(child, at, { ...target, reference }, () =>
      this.visitChild(target.value, kind, at, target.source),
    )
  }

  private refer(
    child: JsonObject,
    kind: Kind,
    source: SourceFile,
    pointer: string,
    value: Json,
  ): void {
    child['$ref'] = `#${fragmentOf(this.component(kind, source, pointer, value))}`
  }

  /** The pointer of the component that a part of a file becomes. */
  private component(kind: Kind, source: SourceFile, pointer: string, value: Json): string {
    const { at, isNew } = this.names.place(kind, source, pointer)
    if (!isNew) return at
    this.gathering.origins.mount(at, source, pointer)
    const reference = ownString(value, '$ref')
    if (reference !== undefined && isObject(value)) this.follow(value, reference, kind, at, source)
    // Not put there yet: a visit to the entry file's own components would take it for one of them.
    this.pending.push({ node: value, kind, at, source })
    return at
  }

  private put(component: Json, at: string): void {
    const end = at.lastIndexOf('/')
    const holder = end < 0 ? null : (valueAt(this.gathering.root, at.slice(0, end)) as Json)
    if (isObject(holder)) holder[tokensOf(at).at(-1) ?? ''] = component
  }

  private inlineSlot(
    child: JsonObject,
    reference: string,
    slot: Slot,
    at: string,
    source: SourceFile,
  ): Json {
    const target = this.sources.resolve(reference, source)
    if ('rule' in target) return this.refuse(child, at, target)
    return this.inline(child, at, { ...target, reference }, () =>
      this.visitSlot(target.value, slot, at, target.source),
    )
  }

  private inline(
    child: JsonObject,
    at: string,
    target: { source: SourceFile; pointer: string; reference: string },
    visit: () => Json,
  ): Json {
    const { source, pointer, reference } = target
    const identity = `${source.file}#${pointer}`
    if (this.inlining.includes(identity) || this.inlining.length >= inlineMax)
      return this.refuse(child, at, {
        rule: 'reference-cycle',
        message: `${reference} contains itself, over ${[...this.inlining, identity].join(', ')}. Only schemas may do so; break the circle.`,
      })
    const { $ref: _, ...beside } = child
    this.gathering.origins.mount(at, source, pointer)
    this.inlining.push(identity)
    const value = visit()
    this.inlining.pop()
    // A path item may add to what it refers to.
    return isObject(value) && Object.keys(beside).length > 0 ? { ...value, ...beside } : value
  }

  /** Leaves the reference as it is, with a finding; a file with findings of its own needs no other. */
  private refuse(
    child: JsonObject,
    at: string,
    why: { rule: string; message?: string },
  ): JsonObject {
    this.done.add(child)
    const { rule, message } = why
    if (message !== undefined)
      this.unplaced.push({ rule, level: 'error', message, pointer: join(at, '$ref') })
    return child
  }

  private visitMapping(schema: JsonObject, at: string, source: SourceFile): void {
    const mapping = own(own(schema, 'discriminator'), 'mapping')
    if (!isObject(mapping)) return
    for (const [value, reference] of Object.entries(mapping)) {
      // A plain word is the name of a schema.
      if (typeof reference !== 'string' || !/[#/]|\.(json|ya?ml)$/i.test(reference)) continue
      if (source === this.gathering.entry && reference.startsWith('#')) continue
      const target = this.sources.resolve(reference, source)
      if ('source' in target)
        mapping[value] = `#${fragmentOf(
          target.source === this.gathering.entry
            ? target.pointer
            : this.component('schema', target.source, target.pointer, target.value),
        )}`
      else if (target.rule !== 'unreadable')
        this.unplaced.push({
          rule: target.rule,
          level: 'error',
          message: target.message,
          pointer: join(at, 'discriminator', 'mapping', value),
        })
    }
  }
}

/** Writes only what is new: objects that are written to become slow to read. */
function replace(owner: Json[] | JsonObject, key: string | number, value: Json): void {
  const fields = owner as Record<string | number, Json>
  if (fields[key] !== value) fields[key] = value
}

/** The schemas that the entry file embeds under an address of their own (3.1). */
function schemaIds(root: JsonObject): Set<string> {
  const ids = new Set<string>()
  walk(root, (node, kind) => {
    const id = kind === 'schema' ? ownString(node, '$id') : undefined
    if (id !== undefined) ids.add(id.split('#')[0] ?? '')
  })
  return ids
}
