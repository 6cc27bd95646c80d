import type { Json } from '../../parse/json.ts'
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
  discriminator: Discriminator | null
  default: string | null
  readOnly: boolean
  writeOnly: boolean
  deprecated: boolean
  sunset: string | null
  unstable: boolean
  places: Map<string, string>
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
  discriminator: null,
  default: null,
  readOnly: false,
  writeOnly: false,
  deprecated: false,
  sunset: null,
  unstable: false,
  places: new Map(),
})

export const allTypes: readonly JsonType[] = ['string', 'number', 'boolean', 'object', 'array']

const refOf = (parts: Part[]): SchemaRef => ({ parts })

const refsOf = (entries: Map<string, Part[]>): Map<string, SchemaRef> =>
  new Map([...entries].map(([name, parts]) => [name, refOf(parts)]))

/** The finished shape. */
export function shapeFrom(draft: Draft, pointer: string, name: string | null): Shape {
  const { places, required, types, properties, namesNull: _, ...rest } = draft
  const undeclared = [...required].filter((key) => !properties.has(key))
  const requiredAt = places.get('required') ?? pointer
  return {
    ...rest,
    pointer,
    name,
    types: types ?? new Set(allTypes),
    patterns: [...draft.patterns].sort(),
    formats: [...draft.formats].sort(),
    properties: new Map([
      ...[...properties].map(([key, { parts, pointer: place }]): [string, Property] => [
        key,
        { schema: refOf(parts), pointer: place, required: required.has(key) },
      ]),
      ...undeclared.map((key): [string, Property] => [
        key,
        { schema: refOf([]), pointer: requiredAt, required: true },
      ]),
    ]),
    additional: typeof draft.additional === 'boolean' ? draft.additional : refOf(draft.additional),
    patternProperties: refsOf(draft.patternProperties),
    propertyNames: draft.propertyNames.length > 0 ? refOf(draft.propertyNames) : null,
    items: draft.items === false ? false : draft.items.length > 0 ? refOf(draft.items) : null,
    prefixItems: draft.prefixItems.map(refOf),
    at: (keyword) => places.get(keyword) ?? pointer,
  }
}
