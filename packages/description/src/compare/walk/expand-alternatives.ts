import type { ChoicePair } from '../rule.ts'
import { emptyDraft, shapeFrom } from '../schema/draft.ts'
import { includes } from '../schema/includes.ts'
import { candidatesOf, matchOptions, type Candidate } from '../schema/match-options.ts'
import type { Schema, Schemas } from '../schema/schemas.ts'
import type { Choice, Shape } from '../schema/shape.ts'
import { asAlternative } from './context.ts'
import { findDifferences } from './rule-index.ts'
import { record } from './record.ts'
import { splitByTag } from './split-by-tag.ts'
import type { SchemaPair } from './schema-pair.ts'
import type { SchemaPairs } from './schema-pairs.ts'

/**
 * Pairs the alternatives of two schemas; a schema without any is the only one of its own. True where
 * the schemas are taken apart by it, so that only what holds for all alternatives is left to judge.
 */
export function expandAlternatives(pair: SchemaPair, pairs: SchemaPairs): boolean {
  const { before, after } = pair
  const [old, young] = [before.shape.choices, after.shape.choices]
  if (old.length === 0 && young.length === 0) return false
  const options = optionsOf(before, pairs.before)
  const others = optionsOf(after, pairs.after)
  if (options && others && (old.length > 0 || young.length > 0)) {
    const [single, other] = [options[0], others[0]]
    const isSplit = old.length === 0 && options.length === 1 && single !== undefined
    const isJoined = young.length === 0 && others.length === 1 && other !== undefined
    compareChoice(
      pair,
      pairs,
      (isSplit && splitByTag(single, pairs.before, others, pairs.after)) || options,
      (isJoined && splitByTag(other, pairs.after, options, pairs.before)) || others,
      old[0] ?? null,
      young[0] ?? null,
    )
    return true
  }
  // Several choices at once are compared one by one, in their order.
  for (const [index, choice] of old.entries()) {
    const other = young[index]
    if (other)
      compareChoice(
        pair,
        pairs,
        plainOptions(choice, pairs.before),
        plainOptions(other, pairs.after),
        choice,
        other,
      )
  }
  return false
}

/** The alternatives of a schema; null where it has several choices at once. */
function optionsOf(schema: Schema, schemas: Schemas): Candidate[] | null {
  const { choices, united } = schema.shape
  const [choice] = choices.length > 0 ? choices : united
  if (!choice) return candidatesOf([{ schema, own: schema.ref.parts[0] }], null, schemas)
  const alternatives = schemas.alternativesOf(schema)
  if (!alternatives) return null
  return candidatesOf(
    alternatives.map((ref) => ({ schema: schemas.get(ref), own: ref.parts[0] })),
    choice,
    schemas,
  )
}

const plainOptions = (choice: Choice, schemas: Schemas): Candidate[] =>
  candidatesOf(
    choice.options.map((ref) => ({ schema: schemas.get(ref), own: ref.parts[0] })),
    choice,
    schemas,
  )

function compareChoice(
  pair: SchemaPair,
  pairs: SchemaPairs,
  options: Candidate[],
  others: Candidate[],
  old: Choice | null,
  young: Choice | null,
): void {
  const matching = matchOptions(options, others)
  // Values of a discriminator are told apart, whatever else the alternatives allow.
  const isAnnounced = Boolean(old?.discriminator ?? young?.discriminator)
  const subject: ChoicePair = {
    pairs: matching.pairs,
    removed: matching.removed.filter(
      (option) => isAnnounced || !isCovered(option, pairs.before, others, pairs.after),
    ),
    added: matching.added.filter(
      (option) => isAnnounced || !isCovered(option, pairs.after, options, pairs.before),
    ),
    kindBefore: kindOf(old, options),
    kindAfter: kindOf(young, others),
    pointerBefore: old?.pointer ?? pair.before.shape.pointer,
    pointerAfter: young?.pointer ?? pair.after.shape.pointer,
  }
  for (const found of findDifferences('choice', subject)) record(pair, found, null)
  for (const { before, after } of matching.pairs) {
    // A schema that is its own only alternative has been entered already.
    const child = pairs.pair(before.schema, after.schema, asAlternative(pair.context))
    if (child !== pair)
      pair.children.push({
        step: { kind: 'alternative', path: '', label: after.label },
        pair: child,
      })
  }
}

/** How many alternatives are asked whether they allow one that has no partner. */
const coversMax = 64

/** Whether an alternative of the other side allows all that this one does. */
function isCovered(
  option: Candidate,
  schemas: Schemas,
  others: Candidate[],
  otherSchemas: Schemas,
): boolean {
  if (others.length > coversMax) return false
  const narrow = { schema: schemas.get(option.schema), schemas }
  return others.some((other) =>
    includes({ schema: otherSchemas.get(other.schema), schemas: otherSchemas }, narrow),
  )
}

/** Alternatives that cannot hold at once are the same in oneOf and anyOf. */
function kindOf(choice: Choice | null, options: Candidate[]): Choice['kind'] | null {
  if (!choice || choice.discriminator) return null
  const tags = new Set(options.map(({ tags }) => tags))
  return options.length > 1 && (tags.size < options.length || tags.has('')) ? choice.kind : null
}

/** What holds for a value whichever alternative it is. */
export function outerOf(shape: Shape): Shape {
  const { nullable, discriminator, readOnly, writeOnly, deprecated, sunset, unstable } = shape
  return {
    ...empty,
    nullable,
    discriminator,
    default: shape.default,
    readOnly,
    writeOnly,
    deprecated,
    sunset,
    unstable,
    choices: shape.choices,
    name: shape.name,
    pointer: shape.pointer,
    at: shape.at,
    // The types themselves are those of the alternatives.
    types: someType,
  }
}

const empty = shapeFrom(emptyDraft(), '', null)
const someType: Shape['types'] = new Set(['object'])
