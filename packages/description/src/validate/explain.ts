import type { ErrorObject } from 'ajv'
import type { Unplaced } from '../finding.ts'
import { kindAt, type Kind } from '../model/kinds.ts'
import { isObject, ownList, ownObject, ownString, type JsonObject } from '../parse/json.ts'
import { join, valueAt } from '../pointer.ts'
import { nearest } from './nearest.ts'

interface Explained extends Unplaced {
  /** Faults of one object that exclude each other are told once. */
  once: string
}

/** Ajv's errors as findings: one per fault, without the echoes that alternatives leave behind. */
export function explain(errors: ErrorObject[], schema: JsonObject): Unplaced[] {
  const faulty = placesWithFaults(errors)
  const findings = new Map<string, Unplaced>()
  for (const group of Map.groupBy(errors, ({ instancePath }) => instancePath).values())
    for (const error of withoutEchoes(group)) {
      // Where a part of a schema fails, Ajv takes the fields that it names for unknown.
      if (error.keyword === 'unevaluatedProperties' && faulty.has(error.instancePath)) {
        if (fieldsOf(error, schema).includes(unknownIn(error))) continue
      }
      const { once, ...finding } = explainOne(error, schema)
      if (!findings.has(once)) findings.set(once, finding)
    }
  return [...findings.values()]
}

/** Each place with a fault that is no unknown field, and all places around it. */
function placesWithFaults(errors: ErrorObject[]): Set<string> {
  const places = new Set<string>()
  for (const { keyword, instancePath } of errors) {
    if (keyword === 'unevaluatedProperties' || keyword === 'if') continue
    for (
      let place = instancePath;
      !places.has(place);
      place = place.slice(0, Math.max(0, place.lastIndexOf('/')))
    )
      places.add(place)
  }
  return places
}

function withoutEchoes(group: ErrorObject[]): ErrorObject[] {
  const wrongType = group.find(({ keyword }) => keyword === 'type')
  if (wrongType) return [wrongType]
  const choices = group.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
  return group.filter(
    ({ keyword, schemaPath }) =>
      keyword !== 'if' &&
      keyword !== 'propertyNames' &&
      !choices.some((choice) => schemaPath.startsWith(`${choice.schemaPath}/`)),
  )
}

const unknownIn = ({ params }: ErrorObject): string =>
  String(params['additionalProperty'] ?? params['unevaluatedProperty'])

function explainOne(error: ErrorObject, schema: JsonObject): Explained {
  const { keyword, instancePath, params } = error
  const thing = article(kindAt(instancePath))
  const finding = (
    rule: string,
    message: string,
    pointer = instancePath,
    once = rule,
  ): Explained => ({
    rule,
    level: 'error',
    message,
    pointer,
    once: `${pointer} ${once}`,
  })
  switch (keyword) {
    case 'required': {
      const missing = String(params['missingProperty'])
      return finding(
        'missing-field',
        `${capital(thing)} needs the field "${missing}". Add it.`,
        instancePath,
        missing,
      )
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const field = unknownIn(error)
      return finding(
        'unknown-field',
        unknownField(field, thing, fieldsOf(error, schema)),
        join(instancePath, field),
      )
    }
    case 'type':
      return finding(
        'wrong-type',
        `This must be ${types(params['type'])}, and is ${kindOf(error.data)}. Correct the value.`,
      )
    case 'enum':
    case 'const': {
      const allowed =
        keyword === 'enum' ? (params['allowedValues'] as unknown[]) : [params['allowedValue']]
      return finding(
        'wrong-value',
        `${quoted(error.data)} is not allowed here. Use ${list(allowed.map(quoted))}.`,
      )
    }
    case 'pattern':
      return error.propertyName === undefined
        ? finding(
            'wrong-value',
            `${quoted(error.data)} does not have the form that ${thing} needs (${params['pattern']}). Correct it.`,
          )
        : finding(
            'wrong-name',
            `The name "${error.propertyName}" is not allowed here: it must match ${params['pattern']}. Rename it.`,
            join(instancePath, error.propertyName),
          )
    case 'format':
      return finding(
        'wrong-value',
        `${quoted(error.data)} is no ${formats[params['format']] ?? params['format']}. Correct it.`,
      )
    case 'oneOf':
    case 'anyOf':
      return finding(
        'wrong-combination',
        `${capital(thing)} ${combination(error)}`,
        instancePath,
        'combination',
      )
    case 'not':
      if (error.propertyName !== undefined)
        return finding(
          'wrong-name',
          `The name "${error.propertyName}" is not allowed here: it has a field of its own. Use that one.`,
          join(instancePath, error.propertyName),
        )
      return finding(
        'wrong-combination',
        `${capital(thing)} ${exclusion(error)}`,
        instancePath,
        'combination',
      )
    case 'minItems':
    case 'minProperties':
      return finding(
        'too-few',
        `This is empty, and needs at least ${params['limit']}. Add one, or remove the field.`,
      )
    case 'contains':
      return finding(
        'too-many',
        'Only one item of this kind may be in this list. Remove the others.',
      )
    case 'maxItems':
    case 'maxProperties':
      return finding(
        'too-many',
        `This has more than the ${params['limit']} that are allowed. Remove the others.`,
      )
    case 'uniqueItems':
      return finding(
        'repeated-item',
        'This item is in the list twice. Remove one.',
        join(instancePath, Number(params['i'])),
      )
    case 'false schema':
      return finding('unknown-field', 'This is not allowed here. Remove it.')
    default:
      return finding('wrong-value', `This value ${error.message ?? 'is not allowed'}. Correct it.`)
  }
}

const formats: Record<string, string> = {
  uri: 'absolute URI',
  'uri-reference': 'URI or relative reference',
  email: 'email address',
}

function unknownField(field: string, thing: string, fields: string[]): string {
  if (fields.includes(field))
    return `"${field}" is not allowed in ${thing} of this kind, beside its other fields. Remove it.`
  const meant = nearest(field, fields)
  return `"${field}" is not a field of ${thing}. ${
    meant === null
      ? 'Remove it, or start its name with x- if it is an extension of yours.'
      : `Did you mean "${meant}"?`
  }`
}

function combination({ schema }: ErrorObject): string {
  const fields = (Array.isArray(schema) ? schema : []).flatMap((branch: unknown) =>
    ownList(branch, 'required').filter((field) => typeof field === 'string'),
  )
  return fields.length > 0
    ? `needs ${list(fields.map(quoted))}. Give one of them${fields.length === 2 ? ', not both' : ''}.`
    : 'does not have any of the forms that the specification allows. Compare its fields with the specification.'
}

function exclusion({ schema }: ErrorObject): string {
  const required = isObject(schema) ? schema['required'] : undefined
  if (Array.isArray(required) && required.length > 1)
    return `has both ${required.map(quoted).join(' and ')}. Keep one of them.`
  if (Array.isArray(required))
    return `must not have ${required.map(quoted).join()} here. Remove it.`
  if (isObject(schema) && schema['additionalProperties'] === false)
    return 'is empty. Add at least one response, or default.'
  return 'combines what the specification does not allow together. Remove one of its parts.'
}

/** The names that the failing schema gives to fields of this object. */
function fieldsOf({ parentSchema }: ErrorObject, schema: JsonObject): string[] {
  const names = new Set<string>()
  const visit = (node: unknown, depth: number): void => {
    if (!isObject(node) || depth > 6) return
    for (const name of Object.keys(ownObject(node, 'properties') ?? {})) names.add(name)
    for (const keyword of ['if', 'then', 'else']) visit(node[keyword], depth + 1)
    for (const dependent of Object.values(ownObject(node, 'dependentSchemas') ?? {}))
      visit(dependent, depth + 1)
    for (const part of ownList(node, 'allOf')) visit(part, depth + 1)
    const reference = ownString(node, '$ref')
    if (reference !== undefined) visit(valueAt(schema, reference.slice(1)), depth + 1)
  }
  visit(parentSchema, 0)
  return [...names]
}

const article = (kind: Kind): string =>
  kind === 'description' || kind.endsWith('object')
    ? `the ${kind}`
    : kind === 'info'
      ? 'the info object'
      : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const list = (items: string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${items.at(-1)}` : (items[0] ?? '')

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

const names: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  integer: 'a whole number',
  null: 'null',
}

const types = (type: unknown): string =>
  list((Array.isArray(type) ? type : [type]).map((one) => names[String(one)] ?? `a ${String(one)}`))

const kindOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'null'
      : (names[typeof value] ?? `a ${typeof value}`)
