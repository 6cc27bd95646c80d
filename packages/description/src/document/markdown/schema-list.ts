import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'
import type { Resolver } from '../snippets/http-call.ts'
import { schemaAddress } from './addresses.ts'
import { beside, choicesOf, componentOf, Composition, referenceOf } from './compose.ts'
import { code, inlineMarkdown, link, plainText, sentences } from './inline.ts'
import { constraintsOf, valuesOf } from './schema-facts.ts'

const made = new WeakMap<Resolver, SchemaLists>()

/** The lists of a description, whose pages share them. */
export function schemaLists(resolver: Resolver): SchemaLists {
  const known = made.get(resolver) ?? new SchemaLists(resolver)
  made.set(resolver, known)
  return known
}

/** Lines of one list; what is beyond is on the pages of the schemas that it names. */
const linesMax = 400
/** Lines of a list in which components are opened. */
const openedMax = 100
/** Nested objects that are no components. */
const depthMax = 12

interface Member {
  label: string
  schema: Json
  required: boolean
}

/** Members as lines of their own, each with the schema whose members may follow. */
interface Items {
  first: { line: string; schema: Json }[]
  /** With those for which no list has room. */
  total: number
}

/** Schemas as nested lists of Markdown. The lines of a component are made once. */
export class SchemaLists {
  private readonly composition: Composition
  private readonly lines = new Map<number, WeakMap<JsonObject, string[]>>()
  // The same however deep, and however much of it is opened.
  private readonly items = new WeakMap<JsonObject, Items>()

  constructor(resolver: Resolver) {
    this.composition = new Composition(resolver)
  }

  /** The type of a schema in words; components are links. */
  type(given: Json | undefined, depth = 0): string {
    const reference = referenceOf(given)
    const whole = this.composition.of(given)
    const name = reference === undefined ? undefined : componentOf(reference)
    if (reference !== undefined && !whole) return code(name ?? reference)
    if (name !== undefined && whole)
      return link(code(name), schemaAddress(name)) + orNull(given, whole)
    if (!whole) return given === false ? 'nothing' : 'anything'
    return this.plainType(whole, depth)
  }

  private plainType(whole: JsonObject, depth: number): string {
    const types = typesOf(whole)
    const choices = choicesOf(whole)
    if (types.length === 0 && choices.length > 0) {
      if (depth > 2 || choices.length > 6) return `one of ${choices.length} kinds`
      return [...new Set(choices.map((choice) => this.type(choice, depth + 1)))].join(' or ')
    }
    if (types.length === 0) return 'anything'
    return types.map((type) => this.oneType(type, whole, depth)).join(' or ')
  }

  private oneType(type: string, whole: JsonObject, depth: number): string {
    const items = own(whole, 'items')
    const values = own(whole, 'additionalProperties')
    if (type === 'array' && items !== undefined && depth < 3)
      return `array of ${this.type(items, depth + 1)}`
    if (type === 'object' && isObject(values) && !ownObject(whole, 'properties') && depth < 3)
      return `map of ${this.type(values, depth + 1)}`
    const format = type === 'null' ? undefined : ownString(whole, 'format')
    return format === undefined ? plainText(type) : `${plainText(type)} (${plainText(format)})`
  }

  /** What is said of a schema in one line, without its description. */
  facts(given: Json): string {
    const whole = this.composition.of(given)
    if (!whole) return ''
    const shown = isObject(given) && Object.hasOwn(given, '$ref') ? { ...whole, ...given } : whole
    const constraints = constraintsOf(shown).join('; ')
    const sentence =
      constraints === '' ? [] : [`${constraints.charAt(0).toUpperCase()}${constraints.slice(1)}.`]
    return [...sentence, ...valuesOf(shown)].join(' ')
  }

  /** Title and description of a schema. */
  description(given: Json | undefined): string | undefined {
    const description = beside(given ?? null, this.composition.of(given), 'description')
    return typeof description === 'string' ? description : undefined
  }

  /**
   * The members of a schema and theirs, an item each. Components within it are opened where the list
   * stays short; else they are links.
   */
  list(given: Json | undefined): string {
    const opened = this.listLines(given, 1, 0)
    return (opened.length > openedMax ? this.listLines(given, 0, 0) : opened).join('\n')
  }

  private listLines(given: Json | undefined, references: number, depth: number): string[] {
    const whole = this.composition.of(given)
    if (!whole || depth > depthMax) return []
    // What is nested less deep may be opened further: such lines are not the same.
    const key = references * (depthMax + 1) + depth
    const known = this.lines.get(key) ?? new WeakMap<JsonObject, string[]>()
    this.lines.set(key, known)
    const before = known.get(whole)
    if (before) return before
    const lines: string[] = []
    known.set(whole, lines)
    const { first, total } = this.itemsOf(whole)
    for (const [index, { line, schema }] of first.entries()) {
      if (lines.length >= linesMax) {
        lines.push(`- and ${total - index} more`)
        return lines
      }
      lines.push(line)
      lines.push(...this.nested(schema, references, depth, linesMax - lines.length))
    }
    if (first.length < total) lines.push(`- and ${total - first.length} more`)
    return lines
  }

  private itemsOf(whole: JsonObject): Items {
    const known = this.items.get(whole)
    if (known) return known
    const members = this.membersOf(whole)
    const items = {
      first: members
        .slice(0, linesMax)
        .map((member) => ({ line: this.item(member), schema: member.schema })),
      total: members.length,
    }
    this.items.set(whole, items)
    return items
  }

  private nested(schema: Json, references: number, depth: number, room: number): string[] {
    const inner = this.opened(schema)
    const left = references - (referenceOf(inner) === undefined ? 0 : 1)
    if (left < 0 || room <= 0) return []
    const lines = this.listLines(inner, left, depth + 1)
    // A component that does not fit is linked; of others, the first lines are shown.
    const fitting = lines.length <= room ? lines : left < references ? [] : lines.slice(0, room)
    return fitting.map((line) => `  ${line}`)
  }

  /** An array or a map of objects shows the members of these. */
  private opened(schema: Json): Json {
    let current = schema
    for (let hops = 0; hops < 3 && referenceOf(current) === undefined; hops++) {
      const whole = this.composition.of(current)
      const next =
        whole && !ownObject(whole, 'properties')
          ? (own(whole, 'items') ?? own(whole, 'additionalProperties'))
          : undefined
      if (!isObject(next)) break
      current = next
    }
    return current
  }

  private item({ label, schema, required }: Member): string {
    const whole = this.composition.of(schema)
    const isDeprecated = beside(schema, whole, 'deprecated') === true
    const marks = [this.type(schema), required ? 'required' : '', isDeprecated ? 'deprecated' : '']
    const description = this.description(schema)
    // What a component keeps to is told where it is opened.
    const facts = this.facts(schema)
    const text = sentences([description === undefined ? '' : inlineMarkdown(description), facts])
    return `- ${label} (${marks.filter((mark) => mark !== '').join(', ')})${text === '' ? '' : `: ${text}`}`
  }

  private membersOf(whole: JsonObject): Member[] {
    const required = new Set(ownList(whole, 'required'))
    const properties = Object.entries(ownObject(whole, 'properties') ?? {}).map(
      ([name, schema]) => ({ label: code(name), schema, required: required.has(name) }),
    )
    const others = own(whole, 'additionalProperties')
    const items = own(whole, 'items')
    return [
      ...properties.filter((property) => property.required),
      ...properties.filter((property) => !property.required),
      ...Object.entries(ownObject(whole, 'patternProperties') ?? {}).map(([pattern, schema]) => ({
        label: `names that match ${code(pattern)}`,
        schema,
        required: false,
      })),
      ...(isObject(others) && Object.keys(others).length > 0
        ? [{ label: 'any other name', schema: others, required: false }]
        : []),
      ...(isObject(items) && this.saysMore(items)
        ? [{ label: 'each item', schema: items, required: false }]
        : []),
      ...choicesOf(whole).map((schema, index) => ({
        label: `choice ${index + 1}`,
        schema,
        required: false,
      })),
    ]
  }

  /** Whether items have more to say than their type. */
  private saysMore(items: JsonObject): boolean {
    return Object.keys(items).some((keyword) => keyword !== 'type' && keyword !== 'format')
  }
}

const orNull = (given: Json | undefined, whole: JsonObject): string =>
  own(given, 'nullable') === true || own(whole, 'nullable') === true ? ' or null' : ''

/** The types that a schema names, or that its keywords imply. */
function typesOf(schema: JsonObject): string[] {
  const named = [own(schema, 'type')].flat().filter((type) => typeof type === 'string')
  const types = named.length > 0 ? [...named] : impliedTypes(schema)
  if (own(schema, 'nullable') === true && types.length > 0 && !types.includes('null'))
    types.push('null')
  return types
}

function impliedTypes(schema: JsonObject): string[] {
  if (Object.hasOwn(schema, 'properties')) return ['object']
  if (Object.hasOwn(schema, 'items')) return ['array']
  const values = Object.hasOwn(schema, 'const') ? [schema['const']] : ownList(schema, 'enum')
  return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))]
}
