import { ownString, type Json, type JsonObject } from '../../parse/json.ts'
import type { Source } from '../source.ts'

/** Keywords that say nothing about which values are valid. */
const annotations = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  '$comment',
  'deprecated',
  'xml',
])

/** Keywords whose keys are names of properties. */
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs'])

/** Texts beyond this are cut: a schema that is longer is a bomb, or changes elsewhere too. */
const lengthMax = 20_000

/**
 * JSON with its keys in order, the same for whatever means the same. With a source, it is a schema:
 * annotations are left out and references followed, until one comes round.
 */
export function canonicalOf(value: Json, source?: Source): string {
  const out: string[] = []
  let left = lengthMax
  const put = (text: string): void => {
    out.push(text)
    left -= text.length
  }
  const open: object[] = []
  const write = (node: Json, depth: number, isMap = false): void => {
    if (left <= 0 || depth > 200) return put('…')
    if (typeof node !== 'object' || node === null) return put(JSON.stringify(node))
    const target = source && targetOf(node, source)
    if (target) {
      const round = open.indexOf(target)
      // How many steps back it leads does not depend on names.
      if (round >= 0) return put(`^${open.length - round}`)
      return write(target, depth + 1)
    }
    open.push(node)
    if (Array.isArray(node)) {
      put('[')
      for (const item of node) {
        write(item, depth + 1)
        put(',')
        if (left <= 0) break
      }
      put(']')
    } else writeObject(node, depth, isMap)
    open.pop()
  }
  const writeObject = (node: JsonObject, depth: number, isMap: boolean): void => {
    put('{')
    for (const key of Object.keys(node).sort()) {
      if (source && !isMap && (annotations.has(key) || key.startsWith('x-'))) continue
      put(`${JSON.stringify(key)}:`)
      write(node[key] ?? null, depth + 1, !isMap && maps.has(key))
      put(',')
      if (left <= 0) break
    }
    put('}')
  }
  write(value, 0)
  return out.join('')
}

function targetOf(node: Json, source: Source): JsonObject | undefined {
  return ownString(node, '$ref') === undefined ? undefined : source.follow(node, '')?.node
}

/** Whether a schema is met by every value; with a source, also what it refers to. */
export function isAnything(node: JsonObject, source?: Source): boolean {
  const isFree = (key: string): boolean => annotations.has(key) || key.startsWith('x-')
  if (!source || ownString(node, '$ref') === undefined) return Object.keys(node).every(isFree)
  const target = source.follow(node, '')?.node
  return target !== undefined && isAnything(target) && isPlainReference(node, source)
}

/** Before 3.1, what stands beside a reference has no effect. */
const isPlainReference = ({ $ref: _, ...rest }: JsonObject, { hasSiblings }: Source): boolean =>
  !hasSiblings || isAnything(rest)
