import type { Located } from '../../model/reading.ts'
import { isObject, own, ownList, ownObject, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { announcedOf } from '../announced.ts'
import type { SchemaRef } from '../schema/shape.ts'
import { isTrue, type Source } from '../source.ts'
import type { Parameter } from './contract.ts'

/** Names that the protocol gives to headers; parameters called so are ignored (Parameter Object). */
const reserved = new Set(['accept', 'content-type', 'authorization'])

/** The style where none is given (OpenAPI 3.1, Parameter Object, style). */
const styles: Record<string, string> = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
}

/**
 * The parameters of an operation or path item by what identifies them: those of the path by their
 * position, so that another name makes no other parameter.
 */
export function readParameters(
  { node: owner, pointer }: Located,
  path: string,
  source: Source,
): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>()
  const positions = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
  for (const [index, item] of ownList(owner, 'parameters').entries()) {
    const located = source.follow(item, join(pointer, 'parameters', index))
    const parameter = located && readParameter(located, source)
    if (!parameter) continue
    const { in: place, name } = parameter
    if (place === 'header' && reserved.has(name.toLowerCase())) continue
    const position = positions.indexOf(name)
    const identity =
      place === 'path' && position >= 0
        ? `#${position}`
        : place === 'header'
          ? name.toLowerCase()
          : name
    parameters.set(`${place} ${identity}`, parameter)
  }
  return parameters
}

function readParameter({ node, pointer }: Located, source: Source): Parameter | null {
  const name = ownString(node, 'name')
  const place = ownString(node, 'in')
  if (name === undefined || place === undefined) return null
  const style = ownString(node, 'style') ?? styles[place] ?? 'form'
  const explode = own(node, 'explode')
  return {
    ...announcedOf(node, pointer),
    name,
    in: place,
    required: place === 'path' || isTrue(node, 'required'),
    style,
    // OpenAPI 3.1, Parameter Object, explode: true for form and cookie, false for all others.
    explode: typeof explode === 'boolean' ? explode : style === 'form' || style === 'cookie',
    allowReserved: isTrue(node, 'allowReserved'),
    allowEmptyValue: place === 'query' && isTrue(node, 'allowEmptyValue'),
    ...valueOf({ node, pointer }, source),
  }
}

/** A value is described by a schema, or by one media type. */
export function valueOf(
  { node, pointer }: Located,
  source: Source,
): { schema: SchemaRef | null; mediaType: string | null } {
  const [content] = Object.entries(ownObject(node, 'content') ?? {})
  if (content) {
    const [mediaType, holder] = content
    const place = source.follow(holder, join(pointer, 'content', mediaType))
    return { schema: place ? schemaOf(place, source) : null, mediaType: mediaType.toLowerCase() }
  }
  return { schema: schemaOf({ node, pointer }, source), mediaType: null }
}

export function schemaOf(
  { node, pointer }: Located,
  source: Source,
  field = 'schema',
): SchemaRef | null {
  const schema = own(node, field)
  if (!isObject(schema) && typeof schema !== 'boolean') return null
  const moved = isObject(schema) ? source.reading.originOf(schema) : undefined
  if (moved !== undefined) return { parts: [{ node: schema, pointer: moved }] }
  // In 2.0 a parameter or header is its own schema, unless it is a body.
  const isOwn = source.reading.specification === '2.0' && field === 'schema'
  return { parts: [{ node: schema, pointer: isOwn ? pointer : join(pointer, field) }] }
}
