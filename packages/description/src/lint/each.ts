import type { Kind } from '../model/kinds.ts'
import type { OfferedOperation } from '../model/reading.ts'
import { pointerOf, type Spot } from '../model/walk.ts'
import { isObject, ownString, type JsonObject } from '../parse/json.ts'
import { join } from '../pointer.ts'
import type { FoundSchema } from './facts.ts'
import type { LintContext, LintRule } from './rule.ts'

/**
 * What a rule says of one thing: undefined when the rule does not concern it, null when it is as it
 * should be, otherwise what is wanting, there or further below.
 */
export type Verdict = string | { below: (string | number)[]; message: string } | null | undefined

type Start = LintRule['start']

/** Judges each object of these kinds; references are passed over. */
export const each =
  (
    kinds: Kind | readonly Kind[],
    judgeNode: (node: JsonObject, context: LintContext, spot: Spot) => Verdict,
  ): Start =>
  (context, { subject, report }) => {
    const visit = (node: JsonObject, spot: Spot): void => {
      if (Object.hasOwn(node, '$ref')) return
      const verdict = judgeNode(node, context, spot)
      if (verdict === undefined) return
      subject()
      if (verdict !== null) report(placeOf(verdict, spot), messageOf(verdict))
    }
    const all = typeof kinds === 'string' ? [kinds] : kinds
    return { visit: Object.fromEntries(all.map((kind) => [kind, visit])) }
  }

/** Judges each operation as what it means in OpenAPI 3, with all of its parameters. */
export const eachOperation =
  (judgeOperation: (operation: OfferedOperation, context: LintContext) => Verdict): Start =>
  (context, { subject, report }) => ({
    operation(operation) {
      const verdict = judgeOperation(operation, context)
      if (verdict === undefined) return
      subject()
      if (verdict === null) return
      report(
        typeof verdict === 'string' ? operation.pointer : join(operation.pointer, ...verdict.below),
        messageOf(verdict),
      )
    },
  })

/** Judges each schema of what callers send. */
export const eachSent = (judgeSchema: (schema: JsonObject, spot: Spot) => Verdict): Start =>
  eachFound(({ facts }) => facts.sentSchemas(), judgeSchema)

/** Judges each schema of what callers receive. */
export const eachReceived = (judgeSchema: (schema: JsonObject, spot: Spot) => Verdict): Start =>
  eachFound(({ facts }) => facts.receivedSchemas(), judgeSchema)

const eachFound =
  (
    schemasOf: (context: LintContext) => FoundSchema[],
    judgeSchema: (schema: JsonObject, spot: Spot) => Verdict,
  ): Start =>
  (context, { subject, report }) => {
    context.facts.gatherSchemas()
    return {
      end() {
        for (const { node, spot } of schemasOf(context)) {
          const verdict = Object.hasOwn(node, '$ref') ? undefined : judgeSchema(node, spot)
          if (verdict === undefined) continue
          subject()
          if (verdict !== null) report(placeOf(verdict, spot), messageOf(verdict))
        }
      },
    }
  }

const messageOf = (verdict: NonNullable<Verdict>): string =>
  typeof verdict === 'string' ? verdict : verdict.message

const placeOf = (verdict: NonNullable<Verdict>, spot: Spot): Spot | string =>
  typeof verdict === 'string' ? spot : join(pointerOf(spot), ...verdict.below)

/** Whether something belongs to a request that the API sends: a webhook or a callback. */
export function isOutgoing(spot: Spot): boolean {
  for (let at: Spot | null = spot; at; at = at.parent)
    if (at.token === 'callbacks' || (at.token === 'webhooks' && at.depth === 1)) return true
  return false
}

/** Whether a text is missing, or nothing but space. */
export const isBlank = (node: unknown, field: string): boolean =>
  (ownString(node, field) ?? '').trim() === ''

/** The entries of a map that are objects. */
export const objectsIn = (map: unknown): [string, JsonObject][] =>
  isObject(map)
    ? Object.entries(map).flatMap(([name, value]) => (isObject(value) ? [[name, value]] : []))
    : []
