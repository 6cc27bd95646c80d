import { isObject, ownString } from '../../parse/json.ts'
import { typesInWords } from '../words.ts'
import { nameOfPart } from './alternatives.ts'
import type { Schema, Schemas } from './schemas.ts'
import type { Choice, Discriminator, Option, Part, Shape } from './shape.ts'
import { signatureOf } from './signature.ts'

/** An alternative with what it may be recognized by. */
export interface Candidate extends Option {
  name: string | null
  shape: Shape
  /** Properties with one value each: `kind=cat`. */
  tags: string
  signature: string
}

export interface Matching {
  pairs: { before: Candidate; after: Candidate }[]
  removed: Candidate[]
  added: Candidate[]
}

/** How many alternatives without a name are compared each with each. */
const similarityMax = 64

/**
 * Which alternatives correspond: those with the same value of the discriminator, then the same tag,
 * the same name, the same structure, and of the rest those that are most alike.
 */
export function matchOptions(before: Candidate[], after: Candidate[]): Matching {
  const matching: Matching = { pairs: [], removed: before, added: after }
  matchBy(matching, ({ value }) => value)
  matchBy(matching, ({ tags }) => tags || null)
  matchBy(matching, ({ name }) => name)
  matchBy(matching, ({ signature }) => signature)
  if (matching.removed.length > similarityMax || matching.added.length > similarityMax)
    return matching
  matchBySimilarity(matching)
  return matching
}

function matchBy(matching: Matching, keyOf: (candidate: Candidate) => string | null): void {
  const waiting = Map.groupBy(matching.added, keyOf)
  const removed: Candidate[] = []
  const taken = new Set<Candidate>()
  for (const before of matching.removed) {
    const key = keyOf(before)
    const after = key === null ? undefined : waiting.get(key)?.shift()
    if (!after) {
      removed.push(before)
      continue
    }
    taken.add(after)
    matching.pairs.push({ before, after })
  }
  matching.removed = removed
  matching.added = matching.added.filter((candidate) => !taken.has(candidate))
}

function matchBySimilarity(matching: Matching): void {
  const scores = matching.removed
    .flatMap((before) =>
      matching.added.map((after) => ({ before, after, score: similarity(before, after) })),
    )
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score)
  const taken = new Set<Candidate>()
  for (const { before, after } of scores) {
    if (taken.has(before) || taken.has(after)) continue
    taken.add(before).add(after)
    matching.pairs.push({ before, after })
  }
  matching.removed = matching.removed.filter((candidate) => !taken.has(candidate))
  matching.added = matching.added.filter((candidate) => !taken.has(candidate))
}

/** From 0 for nothing in common to 1. */
function similarity(one: Candidate, other: Candidate): number {
  // Different tags or values stand for different things.
  if (one.tags !== '' && other.tags !== '') return 0
  const [old, young] = [one.shape, other.shape]
  const shared = [...old.types].filter((type) => young.types.has(type))
  if (shared.length === 0) return 0
  if (!shared.includes('object')) return 0.5
  const names = new Set([...old.properties.keys(), ...young.properties.keys()])
  if (names.size === 0) return 0.5
  return (
    [...names].filter((name) => old.properties.has(name) && young.properties.has(name)).length /
    names.size
  )
}

/** What the alternatives of a schema are recognized by. */
export function candidatesOf(
  options: readonly { schema: Schema; own: Part | undefined }[],
  choice: Choice | null,
  schemas: Schemas,
): Candidate[] {
  const discriminator = choice?.discriminator ?? null
  return options.map(({ schema, own }) => {
    const { shape } = schema
    const name = (own && nameOfPart(own, schemas.source)) ?? shape.name
    const value = discriminator && own ? valueOf(discriminator, own, name) : null
    const tags = tagsOf(shape, schemas)
    const identity = value ?? (tags || outlineOf(shape))
    return {
      schema: schema.ref,
      shape,
      name,
      value,
      tags,
      label: name ?? value ?? (tags || outlineOf(shape)),
      identity,
      pointer: own?.pointer ?? shape.pointer,
      signature: signatureOf(schema, schemas),
    }
  })
}

/** The value that announces an option: as mapped, else its name (OpenAPI 3.1, Discriminator Object). */
function valueOf(discriminator: Discriminator, part: Part, name: string | null): string | null {
  const reference = isObject(part.node) ? ownString(part.node, '$ref') : undefined
  for (const [value, target] of discriminator.mapping)
    if (target === reference || target === name) return value
  return name
}

function tagsOf(shape: Shape, schemas: Schemas): string {
  const tags: string[] = []
  for (const [name, { schema, required }] of shape.properties) {
    if (!required) continue
    const { values, types } = schemas.get(schema).shape
    const [only, more] = [...values.values()].flatMap((each) => [...each.keys()])
    if (types.size === 1 && only !== undefined && more === undefined) tags.push(`${name}=${only}`)
  }
  return tags.sort().join(', ')
}

function outlineOf({ types, properties }: Shape): string {
  const names = [...properties.keys()].sort()
  const shown = names.slice(0, 4).join(', ')
  return names.length === 0
    ? typesInWords(types)
    : `an object with ${shown}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`
}
