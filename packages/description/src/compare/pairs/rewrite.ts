import {
  isObject,
  own,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'
import { pointerOfFragment, tokensOf } from '../../pointer.ts'

/** The same with the keys of every object in another order, which `seed` decides. */
export const shuffled = (root: JsonObject, seed: number): JsonObject =>
  shuffledNode(root, seed) as JsonObject

function shuffledNode(node: Json, seed: number): Json {
  if (Array.isArray(node)) return node.map((item) => shuffledNode(item, seed))
  if (!isObject(node)) return node
  const entries = Object.entries(node).map(([key, value]): [string, Json] => [
    key,
    shuffledNode(value, seed),
  ])
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a, seed) - rank(b, seed)))
}

function rank(text: string, seed: number): number {
  let hash = seed
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}

/**
 * The same with the targets of references in their place, unless they contain themselves, or their
 * name is the value of a discriminator. What is written comes to at most `sizeMax` objects more.
 */
export function inlined(root: JsonObject, sizeMax = 50_000): JsonObject {
  const cyclic = new Map<string, boolean>()
  let left = sizeMax
  const targetOf = (node: JsonObject): { target: JsonObject; reference: string } | null => {
    const reference = ownString(node, '$ref')
    if (reference === undefined || Object.keys(node).length > 1) return null
    const target = resolve(root, reference)
    return target ? { target, reference } : null
  }
  const reaches = (node: Json, goal: string, seen: Set<string>): boolean => {
    if (Array.isArray(node)) return node.some((item) => reaches(item, goal, seen))
    if (!isObject(node)) return false
    const reference = ownString(node, '$ref')
    if (reference !== undefined && !seen.has(reference)) {
      if (reference === goal) return true
      seen.add(reference)
      const target = resolve(root, reference)
      if (target && reaches(target, goal, seen)) return true
    }
    return Object.values(node).some((value) => reaches(value, goal, seen))
  }
  const isCyclic = (reference: string, target: JsonObject): boolean => {
    const known = cyclic.get(reference) ?? reaches(target, reference, new Set())
    cyclic.set(reference, known)
    return known
  }
  const write = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(write)
    if (!isObject(node)) return node
    const found = targetOf(node)
    if (found && left > 0 && !isCyclic(found.reference, found.target)) {
      left--
      return write(found.target)
    }
    left--
    const keepsNames = own(node, 'discriminator') !== undefined
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        // The names of alternatives are values of the discriminator; examples are as they are.
        (keepsNames && (key === 'oneOf' || key === 'anyOf')) || key.startsWith('example')
          ? value
          : write(value),
      ]),
    )
  }
  const { components, ...rest } = root
  return { ...(write(rest) as JsonObject), ...(components !== undefined && { components }) }
}

function resolve(root: JsonObject, reference: string): JsonObject | undefined {
  const pointer = reference.startsWith('#/') ? pointerOfFragment(reference.slice(1)) : null
  if (pointer === null) return undefined
  let node: Json | undefined = root
  for (const token of tokensOf(pointer)) node = own(node, token)
  return isObject(node) ? node : undefined
}

/** The same in two files: the schemas go into one of their own. */
export function split(root: JsonObject): { 'api.yaml': JsonObject; 'schemas.yaml': JsonObject } {
  const named = ownObject(ownObject(root, 'components'), 'schemas') ?? {}
  const { components: _, ...rest } = root
  return {
    'api.yaml': turned(rest, 'schemas.yaml#/') as JsonObject,
    'schemas.yaml': turned(named, '#/') as JsonObject,
  }
}

function turned(node: Json, to: string): Json {
  if (Array.isArray(node)) return node.map((item) => turned(item, to))
  if (!isObject(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/components/schemas/', to)
        : turned(value, to),
    ]),
  )
}
