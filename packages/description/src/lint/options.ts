import { isObject, type Json } from '../parse/json.ts'

/** One option of a rule: the part of JSON Schema that options need. */
export type OptionSchema = { description: string } & (
  | { type: 'integer'; minimum: number; default: number }
  | { type: 'string'; enum: readonly string[]; default: string }
  | { type: 'array'; items: { type: 'string' }; default: readonly string[] }
)

export type OptionSchemas = Readonly<Record<string, OptionSchema>>

/** What is wrong with the value of an option; null when nothing is. */
export function faultOfOption(schema: OptionSchema, value: Json): string | null {
  if (schema.type === 'integer')
    return Number.isSafeInteger(value) && Number(value) >= schema.minimum
      ? null
      : `must be a whole number, ${schema.minimum} or more`
  if (schema.type === 'string')
    return typeof value === 'string' && schema.enum.includes(value)
      ? null
      : `must be one of ${schema.enum.join(', ')}`
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? null
    : 'must be a list of texts'
}

/** The options that were given, and the defaults of the others. */
export function withDefaults(schemas: OptionSchemas, given: Json | undefined) {
  const defaults: Record<string, Json> = {}
  for (const [name, schema] of Object.entries(schemas))
    defaults[name] = Array.isArray(schema.default) ? [...schema.default] : (schema.default as Json)
  return isObject(given) ? { ...defaults, ...given } : defaults
}
