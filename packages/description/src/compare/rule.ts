import type { ChangeLevel } from './change.ts'
import type {
  Contract,
  Encoding,
  Header,
  MediaType,
  OauthFlow,
  Operation,
  Parameter,
  RequestBody,
  Response,
  Security,
  SecurityScheme,
  Server,
} from './contract/contract.ts'
import type { Option, Property, SchemaRef, Shape } from './schema/shape.ts'

/**
 * Which way a value goes, as clients of the API see it: parameters and request bodies are sent,
 * responses are received. In webhooks and callbacks the API is the one that calls, so that requests
 * are received and responses are sent.
 */
export type Direction = 'sent' | 'received'

/** Both sides of something; null where one of them does not have it. */
export interface Pair<T> {
  before: T | null
  after: T | null
}

/** What a schema rule sees besides the two sides. */
export interface ShapePair {
  before: Shape
  after: Shape
  /** The value is written as text, as in a query: every number is a text too. */
  isText: boolean
}

export type DirectionMark = 'readOnly' | 'writeOnly'

export interface PropertyPair extends Pair<Property & Pick<Shape, 'deprecated' | 'sunset'>> {
  name: string
  /** The mark by which it is not meant for this direction. */
  hiddenBefore: DirectionMark | null
  hiddenAfter: DirectionMark | null
  ownerBefore: Shape
  ownerAfter: Shape
}

export interface MediaTypePair extends Pair<MediaType> {
  of: 'request' | 'response'
  /** Of the body or response around it. */
  ownerBefore: string
  ownerAfter: string
}

/** Alternatives of a value that correspond, and those that have no partner. */
export interface ChoicePair {
  pairs: readonly { before: Option; after: Option }[]
  removed: readonly Option[]
  added: readonly Option[]
  /** How the alternatives exclude each other; null where there are none. */
  kindBefore: 'oneOf' | 'anyOf' | null
  kindAfter: 'oneOf' | 'anyOf' | null
  pointerBefore: string
  pointerAfter: string
}

export interface OwnerPointers {
  ownerBefore: string
  ownerAfter: string
}

/** What the value of a parameter or header may be on either side: a list may be a single value, too. */
export type ValueKind = 'single' | 'list' | 'any'

/** What rules look at, by name. */
export interface Subjects {
  description: { before: Contract; after: Contract }
  operation: Pair<Operation> & { today: Date }
  parameter: Pair<Parameter> & OwnerPointers & { today: Date; kind: ValueKind }
  body: Pair<RequestBody> & OwnerPointers
  'media type': MediaTypePair
  encoding: Pair<Encoding> & OwnerPointers & { name: string }
  response: Pair<Response> & OwnerPointers & { isCovered: boolean; isPart: boolean }
  header: Pair<Header> & OwnerPointers & { today: Date; kind: ValueKind }
  server: Pair<Server>
  security: {
    before: Security
    after: Security
  }
  scheme: { before: SecurityScheme; after: SecurityScheme }
  flow: Pair<OauthFlow> & OwnerPointers & { scheme: string; name: string }
  callback: Pair<Operation> & OwnerPointers
  schema: ShapePair
  property: PropertyPair & { today: Date }
  choice: ChoicePair
  /** What is assumed where an optional value is left out, as JSON. */
  default: Pair<string>
  'pattern property': Pair<SchemaRef> & { pattern: string; ownerBefore: Shape; ownerAfter: Shape }
}

export type SubjectName = keyof Subjects

/** What a rule found, before its place, its operation and its fingerprint are known. */
export interface Difference {
  /** A sentence; for schemas a function of what the value is called: `The property "a" of …`. */
  message: string | ((it: string) => string)
  /** Names and values that tell this change from others of its rule at the same place. */
  what?: readonly (string | number | boolean | null)[]
  /** Pointers; those of the pair where left out. */
  published?: string | null
  candidate?: string | null
}

/** Whatever a chain of `&&` ends in. */
type Nothing = null | false | undefined | ''

/** Looks for one kind of change. The id is the name of its file, and what users see. */
export interface CompareRule<Name extends SubjectName = SubjectName> {
  id: string
  /** One line for a list of all rules. */
  summary: string
  subject: Name
  /** By the way that the value goes; what has no direction has the same level twice. */
  levels: Record<Direction, ChangeLevel>
  /** How to make the change without breaking, where it hurts. */
  advice: string | Record<Direction, string>
  check: (subject: Subjects[Name]) => Difference | readonly Difference[] | Nothing
}

/** Any rule, for lists of them. */
export type AnyRule = { [Name in SubjectName]: CompareRule<Name> }[SubjectName]

const directed =
  (sent: ChangeLevel, received: ChangeLevel) => (): Record<Direction, ChangeLevel> => ({
    sent,
    received,
  })

/** What is allowed becomes less: whoever writes the value may be refused. */
export const narrowing = directed('breaking', 'safe')()
/** What is allowed becomes more: whoever reads the value may meet what they do not know. */
export const widening = directed('safe', 'breaking')()
export const always = (level: ChangeLevel): Record<Direction, ChangeLevel> => ({
  sent: level,
  received: level,
})
