import { own, ownList, type Json, type JsonObject } from '../../parse/json.ts'
import { equal } from '../../validate/conformity/equal.ts'
import type { Evaluator } from '../../validate/conformity/evaluator.ts'
import { makeArray } from './arrays.ts'
import type { Direction } from './direction.ts'
import { makeObject } from './objects.ts'
import { numbersThatMayFit, textsThatMayFit } from './scalars.ts'
import { shapeOf, type Choice, type Shape, type Targets } from './shape.ts'

/** How an example is made; several ways are tried. */
export interface Way {
  /** Fields and items that may be left out are there. */
  full: boolean
  /** Examples and defaults inside the schema are taken. */
  given: boolean
  /** Which alternative is tried first. */
  turn: number
}

/** Values that are made for one example, the failed ones too. */
const valuesMax = 3_000

/** From here on only what is needed is made, so that an example stays readable. */
const readableMax = 120

/** Levels that are filled where nothing asks for them, and levels that there may be at all. */
const fullDepthMax = 5
const depthMax = 25

/** Alternatives that are tried for one value. */
const optionsMax = 24

/** Makes one value for a schema. It fits as far as was thought of: the whole is to be judged. */
export class Generator {
  readonly evaluator: Evaluator
  readonly direction: Direction
  readonly way: Way
  /** Counts up where the same value must not come twice. */
  seed = 0
  values = 0
  private readonly targets: Targets
  private readonly open: JsonObject[] = []

  constructor(evaluator: Evaluator, targets: Targets, direction: Direction, way: Way) {
    this.evaluator = evaluator
    this.targets = targets
    this.direction = direction
    this.way = way
  }

  /** What must hold where these schemas do; undefined where nothing can. */
  shape(schemas: Json[]): Shape | undefined {
    return shapeOf(schemas, this.targets)
  }

  /** Undefined where none was found. `name` is that of the field, for a value that reads well. */
  make(shape: Shape | undefined, name: string, depth: number): Json | undefined {
    if (++this.values > valuesMax || depth > depthMax || !shape) return undefined
    const made = this.choose(shape, shape.choices, name, depth, { left: optionsMax })
    return made === undefined && this.fits(shape.schemas, null) ? null : made
  }

  /** Whether anything optional is still made so deep. */
  hasRoom(depth: number): boolean {
    return this.way.full && depth <= fullDepthMax && this.values <= readableMax
  }

  /** Whether something optional is made here. */
  isWanted(shape: Shape | undefined, depth: number): boolean {
    if (!this.hasRoom(depth)) return false
    return shape !== undefined && !this.open.some((target) => shape.targets.has(target))
  }

  /** A field that goes the other way only. */
  isOneWay(schemas: Json[]): boolean {
    const keyword = this.direction === 'request' ? 'readOnly' : 'writeOnly'
    return schemas.some((schema) => own(schema, keyword) === true)
  }

  fits(schemas: JsonObject[], value: Json): boolean {
    return schemas.every((schema) => this.evaluator.verdict(schema, value) === 'fits')
  }

  /** Decides the open choices one after another, and goes back where that leads nowhere. */
  private choose(
    shape: Shape,
    choices: Choice[],
    name: string,
    depth: number,
    budget: { left: number },
  ): Json | undefined {
    const [choice, ...rest] = choices
    if (!choice) return this.plain(shape, name, depth)
    for (const next of this.alternatives(shape, choice)) {
      if (--budget.left < 0) return undefined
      const made = this.choose(next, [...rest, ...next.choices], name, depth, budget)
      if (made !== undefined && this.fits([choice.owner], made)) return made
    }
    return undefined
  }

  /** What must hold with each alternative; those that lead back into themselves come last. */
  private alternatives(shape: Shape, { options, discriminator }: Choice): Shape[] {
    const start = this.way.turn % options.length
    const found: Shape[] = []
    const leadingBack: Shape[] = []
    for (const index of [...options.keys()].map((at) => (at + start) % options.length)) {
      const option = options[index] ?? true
      const value = discriminator?.values[index] ?? null
      const named: Json[] =
        discriminator && value !== null
          ? [{ properties: { [discriminator.property]: { const: value } } }]
          : []
      for (const parts of named.length > 0 ? [[option, ...named], [option]] : [[option]]) {
        const next = shapeOf(parts, this.targets, shape)
        if (next) (this.isOpen(next, shape) ? leadingBack : found).push(next)
      }
      if (found.length + leadingBack.length > optionsMax) break
    }
    return [...found, ...leadingBack]
  }

  /** Whether what an alternative adds is being made already, around this value. */
  private isOpen(next: Shape, shape: Shape): boolean {
    return this.open.some((target) => next.targets.has(target) && !shape.targets.has(target))
  }

  private plain(shape: Shape, name: string, depth: number): Json | undefined {
    for (const value of this.fixed(shape.schemas)) if (this.fits(shape.schemas, value)) return value
    if (shape.schemas.some((schema) => hasAny(schema, ['const', 'enum']))) return undefined
    this.open.push(...shape.targets)
    let made: Json | undefined
    for (const type of typesOf(shape.schemas)) {
      made = this.ofType(type, shape, name, depth)
      if (made !== undefined) break
    }
    this.open.length -= shape.targets.size
    return made
  }

  /** Values that the schemas themselves name; another one first where the same must not come twice. */
  private fixed(schemas: JsonObject[]): Json[] {
    const named: Json[] = schemas.flatMap((schema) => [
      ...('const' in schema ? [own(schema, 'const') ?? null] : []),
      ...ownList(schema, 'enum'),
    ])
    const given = this.way.given
      ? schemas.flatMap((schema) => [
          ...(Object.hasOwn(schema, 'example') ? [own(schema, 'example') ?? null] : []),
          ...ownList(schema, 'examples'),
          ...(Object.hasOwn(schema, 'default') ? [own(schema, 'default') ?? null] : []),
        ])
      : []
    const all = named.length > 0 ? named : given
    const telling = [
      ...all.filter((value) => value !== null),
      ...all.filter((value) => value === null),
    ]
    const start = telling.length > 0 ? this.seed % telling.length : 0
    if (this.seed > 0 && named.length === 0) return []
    return [...telling.slice(start), ...telling.slice(0, start)].slice(0, 100)
  }

  private ofType(type: string, shape: Shape, name: string, depth: number): Json | undefined {
    switch (type) {
      case 'string':
        return this.pick(textsThatMayFit(shape.schemas, name), shape.schemas)
      case 'integer':
        return this.pick(numbersThatMayFit(shape.schemas, name, true), shape.schemas)
      case 'number':
        return this.pick(numbersThatMayFit(shape.schemas, name, false), shape.schemas)
      case 'boolean':
        return this.pick([true, false], shape.schemas)
      case 'null':
        return this.pick([null], shape.schemas)
      case 'array':
        return makeArray(shape, name, depth, this)
      case 'object':
        return makeObject(shape, depth, this)
      default:
        return undefined
    }
  }

  /** The first that fits; the next one for each count of the seed. */
  private pick(candidates: Iterable<Json>, schemas: JsonObject[]): Json | undefined {
    const found: Json[] = []
    for (const candidate of candidates) {
      if (this.evaluator.stepsLeft <= 0) return undefined
      if (found.some((one) => equal(one, candidate)) || !this.fits(schemas, candidate)) continue
      found.push(candidate)
      if (found.length > this.seed) return candidate
    }
    return found.at(-1)
  }
}

const hasAny = (schema: JsonObject, keywords: string[]): boolean =>
  keywords.some((keyword) => Object.hasOwn(schema, keyword))

const allTypes = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']

/** Keywords that speak of one type only, where no type is named. */
const tellingKeywords: [string, string[]][] = [
  [
    'object',
    [
      'properties',
      'additionalProperties',
      'required',
      'patternProperties',
      'minProperties',
      'propertyNames',
    ],
  ],
  ['array', ['items', 'prefixItems', 'minItems', 'uniqueItems', 'contains']],
  ['string', ['pattern', 'minLength', 'maxLength', 'format']],
  ['number', ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum']],
]

/** The types that all schemas allow, in the order in which they are tried. */
function typesOf(schemas: JsonObject[]): string[] {
  let types: string[] | null = null
  for (const schema of schemas) {
    const declared = own(schema, 'type')
    if (declared === undefined) continue
    const named: Json[] = Array.isArray(declared) ? declared : [declared]
    const allowed = named.filter((type) => typeof type === 'string')
    types = types === null ? allowed : intersection(types, allowed)
  }
  if (types)
    return [...types.filter((type) => type !== 'null'), ...types.filter((type) => type === 'null')]
  const told = tellingKeywords.flatMap(([type, keywords]) =>
    schemas.some((schema) => hasAny(schema, keywords)) ? [type] : [],
  )
  return [...new Set([...told, ...allTypes])]
}

/** Whole numbers are numbers. */
function intersection(types: string[], allowed: string[]): string[] {
  return types.flatMap((type) => {
    if (allowed.includes(type)) return [type]
    if (type === 'number' && allowed.includes('integer')) return ['integer']
    return type === 'integer' && allowed.includes('number') ? ['integer'] : []
  })
}
