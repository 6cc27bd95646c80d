import { isObject, ownList, ownObject, type JsonObject } from '../../parse/json.ts'
import { isTrue, type Source } from '../source.ts'
import { alternativesIn, nameOfPart } from './alternatives.ts'
import { branchesOf, type Branch } from './branches.ts'
import { isAnything } from './canonical.ts'
import { emptyDraft, shapeFrom, type Draft } from './draft.ts'
import { impliedTypes } from './implied-types.ts'
import { bothTypes, intersect } from './intersect.ts'
import { discriminatorOf, readBranch } from './read-branch.ts'
import type { Choice, JsonType, Part, SchemaRef, Shape } from './shape.ts'
import { unite } from './unite.ts'

/** One schema of a description, whatever ways lead to it. */
export interface Schema {
  id: number
  ref: SchemaRef
  shape: Shape
}

/** How deep alternatives are looked into for their types; deeper ones may be anything. */
const depthMax = 24

/** Choices inside choices multiply: deeper ones are compared without what is around them. */
const levelsMax = 3

/** How many properties alternatives may add up to when each takes over what they have in common. */
const distributedMax = 100_000

/** The schemas of one version, each made once. */
export class Schemas {
  readonly source: Source
  private readonly byKey = new Map<string, Schema>()
  private readonly drafts = new Map<string, Draft | null>()

  constructor(source: Source) {
    this.source = source
  }

  get(ref: SchemaRef): Schema {
    const key = this.keyOf(ref)
    const known = this.byKey.get(key)
    if (known) return known
    const [first] = ref.parts
    const name = (first && ref.parts.length === 1 && nameOfPart(first, this.source)) ?? null
    const draft = this.draftOf(ref, 0) ?? emptyDraft()
    // Alternatives that need it again are few.
    this.drafts.delete(key)
    const schema: Schema = {
      id: this.byKey.size,
      ref,
      shape: shapeFrom(draft, this.placeOf(ref), typeof name === 'string' ? name : null),
    }
    this.byKey.set(key, schema)
    return schema
  }

  /**
   * Each alternative together with what all have in common, so that it does not matter on which side
   * a property is written; null where there is not exactly one choice.
   */
  alternativesOf({ ref, shape }: Schema): SchemaRef[] | null {
    const [choice, other] = shape.choices.length > 0 ? shape.choices : shape.united
    if (!choice || other) return null
    const branches = branchesOf(ref.parts, this.source).filter((branch) => saysSomething(branch))
    if (branches.length === 0) return choice.options
    const weight = branches.reduce((sum, { node }) => sum + weightOf(node), 0)
    if (weight * choice.options.length > distributedMax) return null
    const level = 1 + Math.max(...ref.parts.map((part) => part.level ?? 0))
    if (level > levelsMax) return null
    const base = branches.map((branch): Part => ({ ...branch, bare: true, level }))
    return choice.options.map(({ parts }) => ({ parts: [...parts, ...base] }))
  }

  private keyOf({ parts }: SchemaRef): string {
    const keys = parts.map((part) => {
      const { node, bare, orNull } = this.resolved(part)
      return `${isObject(node) ? this.source.idOf(node) : node}${bare ? 'b' : ''}${orNull ? 'n' : ''}`
    })
    // In any order, and as often as you like, parts ask for the same.
    return keys.length < 2 ? keys.join() : [...new Set(keys)].sort().join()
  }

  /** Past references that say nothing else, so that one schema has one key. */
  private resolved(part: Part): Part {
    let current = part
    for (let hops = 0; hops < 32 && isObject(current.node) && !current.bare; hops++) {
      const { node } = current
      const reference = node['$ref']
      if (typeof reference !== 'string') break
      if (this.source.hasSiblings && !isPlainReference(node)) break
      const target = this.source.step(reference)
      if (!target) break
      current = { ...target, orNull: part.orNull }
    }
    return current
  }

  private placeOf({ parts: [first] }: SchemaRef): string {
    return first ? this.resolved(first).pointer : ''
  }

  private draftOf(ref: SchemaRef, depth: number): Draft | null {
    const key = this.keyOf(ref)
    // A schema that is being made and comes round again says nothing new.
    if (this.drafts.has(key)) return this.drafts.get(key) ?? null
    if (depth > depthMax) return null
    this.drafts.set(key, null)
    let draft: Draft | null = null
    for (const branch of branchesOf(ref.parts, this.source)) {
      const read = readBranch(branch, this.source)
      if (draft) intersect(draft, read)
      draft ??= read
      for (const choice of this.choicesOf(branch)) this.addChoice(draft, choice, depth)
    }
    draft ??= emptyDraft()
    const implied = draft.types ? null : impliedTypes(draft)
    if (implied) {
      draft.types = implied
      draft.nullable &&= draft.namesNull
    }
    this.drafts.set(key, draft)
    return draft
  }

  private addChoice(draft: Draft, choice: Choice, depth: number): void {
    const options = choice.options.map((option) => this.draftOf(option, depth + 1))
    const known = options.filter((option): option is Draft => option !== null)
    const united =
      choice.discriminator === null && known.length === options.length
        ? unite(known, choice.kind)
        : null
    if (united) {
      united.nullable ||= choice.hasNull
      united.namesNull ||= choice.hasNull
      intersect(draft, united)
      draft.united.push(choice)
      return
    }
    draft.choices.push(choice)
    draft.discriminator ??= choice.discriminator
    draft.nullable &&=
      choice.hasNull ||
      options.some((option) => option === null || (option.nullable && option.types !== null))
    draft.namesNull ||= choice.hasNull
    const types = known.map((option) => option.types)
    if (known.length === options.length && types.every((each) => each !== null))
      draft.types = bothTypes(draft.types, unionOf(types))
  }

  private choicesOf({ node, pointer, bare }: Branch): Choice[] {
    if (!isObject(node) || bare) return []
    return (['oneOf', 'anyOf'] as const).flatMap((kind) => {
      const { options, hasNull } = alternativesIn(node, kind, pointer, this.source)
      const discriminator = discriminatorOf(node, pointer)
      if (options.length < (discriminator ? 1 : 2)) return []
      return [
        {
          kind,
          options: options.map((part) => ({ parts: [part] })),
          hasNull,
          discriminator,
          pointer: `${pointer}/${kind}`,
        },
      ]
    })
  }
}

function unionOf(sets: Set<JsonType>[]): Set<JsonType> {
  const types = new Set(sets.flatMap((set) => [...set]))
  if (types.has('number')) types.delete('integer')
  return types
}

/** Whether a branch asks for anything besides its alternatives. */
function saysSomething({ node }: Branch): boolean {
  if (!isObject(node)) return !node
  const { oneOf: _, anyOf: __, discriminator: ___, $ref: ____, allOf: _____, ...rest } = node
  return !isAnything(rest) || isTrue(node, 'deprecated')
}

/** About how much there is to read in a branch. */
const weightOf = (node: JsonObject | boolean): number =>
  1 + Object.keys(ownObject(node, 'properties') ?? {}).length + ownList(node, 'required').length

const isPlainReference = ({ $ref: _, ...rest }: JsonObject): boolean => isAnything(rest)
