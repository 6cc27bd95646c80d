import type { Json } from '../../parse/json.ts'
import { placeOfKeyword, type Written } from './keyword-places.ts'
import type {
  Bound,
  Choice,
  Condition,
  Discriminator,
  JsonType,
  Part,
  Property,
  SchemaRef,
  Shape,
} from './shape.ts'

/** A property while shapes are put together: every part that has something to say of it. */
export interface DraftProperty {
  parts: Part[]
  pointer: string
}

/** A shape that is being made. Types are null while nothing is said of them. */
export interface Draft {
  types: Set<JsonType> | null
  nullable: boolean
  /** Null is allowed in so many words, not only because no type is given. */
  namesNull: boolean
  values: Map<JsonType, Map<string, Json>>
  extensible: boolean
  minimum: Bound | null
  maximum: Bound | null
  minLength: number | null
  maxLength: number | null
  minItems: number | null
  maxItems: number | null
  minProperties: number | null
  maxProperties: number | null
  multipleOf: number | null
  uniqueItems: boolean
  patterns: Set<string>
  formats: Set<string>
  contentEncoding: string | null
  contentMediaType: string | null
  properties: Map<string, DraftProperty>
  required: Set<string>
  additional: Part[] | boolean
  patternProperties: Map<string, Part[]>
  propertyNames: Part[]
  dependentRequired: Map<string, Set<string>>
  items: Part[] | false
  prefixItems: Part[][]
  conditions: Condition[]
  choices: Choice[]
  united: Choice[]
  discriminator: Discriminator | null
  default: string | null
  readOnly: boolean
  writeOnly: boolean
  deprecated: boolean
  sunset: string | null
  unstable: boolean
  written: Written[]
}

export const emptyDraft = (): Draft => ({
  types: null,
  nullable: true,
  namesNull: false,
  values: new Map(),
  extensible: false,
  minimum: null,
  maximum: null,
  minLength: null,
  maxLength: null,
  minItems: null,
  maxItems: null,
  minProperties: null,
  maxProperties: null,
  multipleOf: null,
  uniqueItems: false,
  patterns: new Set(),
  formats: new Set(),
  contentEncoding: null,
  contentMediaType: null,
  properties: new Map(),
  required: new Set(),
  additional: true,
  patternProperties: new Map(),
  propertyNames: [],
  dependentRequired: new Map(),
  items: [],
  prefixItems: [],
  conditions: [],
  choices: [],
  united: [],
  discriminator: null,
  default: null,
  readOnly: false,
  writeOnly: false,
  deprecated: false,
  sunset: null,
  unstable: false,
  written: [],
})

export const allTypes: readonly JsonType[] = ['string', 'number', 'boolean', 'object', 'array']

/** Shared by all that have none: most schemas say little. */
const none: ReadonlyMap<never, never> = new Map<never, never>()
const anyType: ReadonlySet<JsonType> = new Set(allTypes)
const empty: readonly never[] = []

const refOf = (parts: Part[]): SchemaRef => ({ parts })

const sorted = (texts: Set<string>): readonly string[] =>
  texts.size === 0 ? empty : [...texts].sort()

/** The finished shape. */
export function shapeFrom(draft: Draft, pointer: string, name: string | null): Shape {
  const { written, required, types, properties, namesNull: _, ...rest } = draft
  const { values, patternProperties, dependentRequired, conditions, choices, prefixItems } = draft
  return {
    ...rest,
    pointer,
    name,
    types: types ?? anyType,
    values: values.size > 0 ? values : none,
    patterns: sorted(draft.patterns),
    formats: sorted(draft.formats),
    properties: properties.size + required.size > 0 ? propertiesOf(draft, pointer) : none,
    additional: typeof draft.additional === 'boolean' ? draft.additional : refOf(draft.additional),
    patternProperties:
      patternProperties.size > 0
        ? new Map([...patternProperties].map(([pattern, parts]) => [pattern, refOf(parts)]))
        : none,
    propertyNames: draft.propertyNames.length > 0 ? refOf(draft.propertyNames) : null,
    dependentRequired: dependentRequired.size > 0 ? dependentRequired : none,
    items: draft.items === false ? false : draft.items.length > 0 ? refOf(draft.items) : null,
    prefixItems: prefixItems.length > 0 ? prefixItems.map(refOf) : empty,
    conditions: conditions.length > 0 ? conditions : empty,
    choices: choices.length > 0 ? choices : empty,
    united: draft.united.length > 0 ? draft.united : empty,
    at: (keyword) => placeOfKeyword(written, keyword) ?? pointer,
  }
}

/** Those that are only required are properties too: of any kind. */
function propertiesOf(
  { properties, required, written }: Draft,
  pointer: string,
): ReadonlyMap<string, Property> {
  const all = new Map<string, Property>()
  for (const [name, { parts, pointer: place }] of properties)
    all.set(name, {
      schema: refOf(parts),
      pointer: place,
      isDeclared: true,
      required: required.has(name),
    })
  for (const name of required)
    if (!all.has(name))
      all.set(name, {
        schema: refOf([]),
        pointer: placeOfKeyword(written, 'required') ?? pointer,
        isDeclared: false,
        required: true,
      })
  return all
}
