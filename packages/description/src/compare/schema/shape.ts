import type { Json, JsonObject } from '../../parse/json.ts'

/** `number` includes every integer; null is told apart, see `nullable`. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'

/** A schema as it is written, with its pointer in the description that was given. */
export interface Part {
  node: JsonObject | boolean
  pointer: string
  /** Leave out references, allOf and alternatives: they have been seen to. */
  bare?: boolean | undefined
  /** How many choices around it have been taken apart. */
  level?: number | undefined
  /** Null is allowed whatever the part says. */
  orNull?: boolean | undefined
}

/** Schemas that hold together, as under allOf. One is the rule. */
export interface SchemaRef {
  parts: readonly Part[]
}

export interface Property {
  schema: SchemaRef
  pointer: string
  /** It is described, not only required. */
  isDeclared: boolean
  required: boolean
}

export interface Bound {
  value: number
  exclusive: boolean
}

export interface Discriminator {
  propertyName: string
  /** What the values stand for: component names or references, as written. */
  mapping: ReadonlyMap<string, string>
  pointer: string
}

/** The alternatives of a value: oneOf or anyOf, without the alternative null. */
export interface Choice {
  kind: 'oneOf' | 'anyOf'
  options: SchemaRef[]
  /** Null was among them. */
  hasNull: boolean
  discriminator: Discriminator | null
  pointer: string
}

/** One alternative of a value. */
export interface Option {
  schema: SchemaRef
  /** What readers know it by: a component, a tag, a type. */
  label: string
  /** The same, whatever the component is called. */
  identity: string
  /** The value of the discriminator that announces it. */
  value: string | null
  pointer: string
}

/** A keyword whose effect is not taken apart, such as `not`; two are equal or they are not. */
export interface Condition {
  keyword: string
  pointer: string
  /** What it says, without annotations and with references followed. */
  canonical: string
}

/**
 * What a schema means, whatever way and version of OpenAPI it is written in: allOf merged, references
 * followed, descriptions and examples left out.
 */
export interface Shape {
  pointer: string
  /** The name of the component that it is. */
  name: string | null
  /** The types that are allowed, null apart; all of them where the schema says nothing. */
  types: ReadonlySet<JsonType>
  nullable: boolean
  /** The allowed values of a type (enum, const), by what JSON writes; other types are free. */
  values: ReadonlyMap<JsonType, ReadonlyMap<string, Json>>
  /** Values may be added at any time (`x-extensible-enum`). */
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
  patterns: readonly string[]
  formats: readonly string[]
  contentEncoding: string | null
  contentMediaType: string | null
  properties: ReadonlyMap<string, Property>
  /** What other properties may be: anything, nothing, or what a schema says. */
  additional: SchemaRef | boolean
  patternProperties: ReadonlyMap<string, SchemaRef>
  propertyNames: SchemaRef | null
  /** Which properties need which others. */
  dependentRequired: ReadonlyMap<string, ReadonlySet<string>>
  /** What a list holds after `prefixItems`; false for nothing, null for anything. */
  items: SchemaRef | false | null
  prefixItems: readonly SchemaRef[]
  conditions: readonly Condition[]
  choices: readonly Choice[]
  /** Choices that say the same as the shape itself does. */
  united: readonly Choice[]
  /** Of the schema itself; that of alternatives is theirs. */
  discriminator: Discriminator | null
  /** As JSON; null for none. */
  default: string | null
  readOnly: boolean
  writeOnly: boolean
  deprecated: boolean
  /** The day on which it may go, as written. */
  sunset: string | null
  unstable: boolean
  /** Where a keyword is written; the pointer of the shape where it is not. */
  at: (keyword: string) => string
}
