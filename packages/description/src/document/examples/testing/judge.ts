import type { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Specification } from '../../../model/specification.ts'
import { slotOf } from '../../../model/kinds.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  type Json,
  type JsonObject,
} from '../../../parse/json.ts'
import type { Direction } from '../direction.ts'

const ignored = ['example', 'examples', 'default', 'xml', 'discriminator', 'nullable']
const outdated = ['exclusiveMinimum', 'exclusiveMaximum']

/** Another opinion on examples: Ajv, after what OpenAPI says differently was rewritten for it. */
export class Judge {
  private readonly ajv: Ajv
  private readonly rewritten = new WeakMap<JsonObject, JsonObject>()
  private readonly validators = new WeakMap<JsonObject, ((value: Json) => boolean) | string>()
  private readonly root: JsonObject
  private readonly direction: Direction
  private readonly isOld: boolean
  /** Why the last value was refused. */
  reason = ''

  /** @param root in the shape of OpenAPI 3 */
  constructor(root: JsonObject, specification: Specification, direction: Direction) {
    this.root = root
    this.direction = direction
    this.isOld = specification === '2.0' || specification === '3.0'
    const options = {
      strict: false,
      ownProperties: true,
      inlineRefs: false,
      validateSchema: false,
      // Ajv divides: 0.07 is no multiple of 0.01 otherwise.
      multipleOfPrecision: 6,
      logger: false as const,
    }
    this.ajv = this.isOld ? new AjvDraft04.default(options) : new Ajv2020(options)
    addFormats.default(this.ajv)
    const schemas = ownObject(ownObject(root, 'components'), 'schemas') ?? {}
    this.ajv.addSchema({
      [this.isOld ? 'id' : '$id']: 'description.json',
      components: {
        schemas: Object.fromEntries(
          Object.entries(schemas).map(([name, schema]) => [name, this.rewrite(schema)]),
        ),
      },
    })
  }

  /** Null where Ajv does not understand the schema. */
  accepts(schema: Json, value: Json): boolean | null {
    const validate = this.validatorOf(schema)
    if (typeof validate === 'string') {
      this.reason = validate
      return null
    }
    const isValid = validate(value)
    this.reason = isValid ? '' : this.ajv.errorsText((validate as { errors?: never }).errors)
    return isValid
  }

  private validatorOf(schema: Json): ((value: Json) => boolean) | string {
    if (!isObject(schema)) return () => schema !== false
    const known = this.validators.get(schema)
    if (known) return known
    let validator: ((value: Json) => boolean) | string
    try {
      validator = this.ajv.compile(this.absolute(this.rewrite(schema)) as object) as (
        value: Json,
      ) => boolean
    } catch (error) {
      validator = String(error)
    }
    this.validators.set(schema, validator)
    return validator
  }

  private absolute(schema: Json): Json {
    return JSON.parse(
      JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"description.json#/'),
    ) as Json
  }

  private rewrite(schema: Json): Json {
    if (!isObject(schema)) return schema
    const known = this.rewritten.get(schema)
    if (known) return known
    const made: JsonObject = {}
    this.rewritten.set(schema, made)
    if (this.isOld && typeof own(schema, '$ref') === 'string') {
      made['$ref'] = schema['$ref'] ?? ''
      return made
    }
    for (const [field, value] of Object.entries(schema)) {
      const slot = slotOf('schema', field)
      if (ignored.includes(field)) continue
      // In 3.1 these flags mean nothing any more, and Ajv stumbles over them.
      if (!this.isOld && outdated.includes(field) && typeof value === 'boolean') continue
      if (field.startsWith('x-')) continue
      if (!slot) made[field] = value
      else if (Array.isArray(value)) made[field] = value.map((item) => this.rewrite(item))
      else if ('map' in slot && isObject(value))
        made[field] = Object.fromEntries(
          Object.entries(value).map(([name, item]) => [name, this.rewrite(item)]),
        )
      else made[field] = this.rewrite(value)
    }
    const required = ownList(schema, 'required').filter((field) => !this.isOneWay(schema, field))
    if (required.length > 0) made['required'] = required
    else delete made['required']
    if (this.isOld && own(schema, 'nullable') === true && Object.keys(made).length > 0) {
      const rest = { ...made }
      for (const key of Object.keys(made)) delete made[key]
      made['anyOf'] = [{ enum: [null] }, rest]
    }
    return made
  }

  /** A request need not have what is read only, nor a response what is written only. */
  private isOneWay(schema: JsonObject, field: Json): boolean {
    let property =
      typeof field === 'string' ? own(ownObject(schema, 'properties'), field) : undefined
    const keyword = this.direction === 'request' ? 'readOnly' : 'writeOnly'
    for (let hops = 0; hops < 5 && isObject(property); hops++) {
      if (own(property, keyword) === true) return true
      const reference = own(property, '$ref')
      const name = typeof reference === 'string' ? reference.split('/').at(-1) : undefined
      property =
        name === undefined
          ? undefined
          : own(ownObject(ownObject(this.root, 'components'), 'schemas'), name)
    }
    return false
  }
}
