import { Fault } from './fault.ts'
import type { Limits } from './limits.ts'

/** What is wrong with a text that could still be read. */
export interface Flaw {
  rule: 'duplicate-key' | 'forbidden-key' | 'not-json' | 'huge-number' | 'byte-order-mark'
  key: string
  offset: number
}

const thousands = (count: number): string => count.toLocaleString('en-US')

export const tooDeep = (limits: Limits, offset: number): Fault =>
  new Fault(
    'too-deep',
    `Here objects and lists are nested more than ${limits.depth} deep. Move the inner ones to components and refer to them.`,
    offset,
  )

export const tooManyNodes = (limits: Limits, offset: number): Fault =>
  new Fault(
    'too-many-nodes',
    `There are more than ${thousands(limits.nodes)} keys and values up to here. Split the description into several APIs.`,
    offset,
  )

export const tooManyAliases = (limits: Limits, offset: number): Fault =>
  new Fault(
    'too-many-aliases',
    `Written out, the YAML aliases of this file would add more than ${thousands(limits.aliasedNodes)} nodes. Use $ref to components instead of aliases.`,
    offset,
  )

const messages: Record<Flaw['rule'], (key: string) => string> = {
  'duplicate-key': (key) =>
    `The key "${key}" is given twice in this object, and only one of them counts. Rename or remove one.`,
  'forbidden-key': (key) =>
    `The key "${key}" is refused: it can change the objects of programs that read this description. Rename it.`,
  'not-json': (text) =>
    `"${text}" has no equal in JSON, which OpenAPI requires. Write a plain string, number, true, false or null.`,
  'huge-number': (text) =>
    `The number ${text} is beyond what readers can hold (about 1.8e308). Write a smaller one, or quote it.`,
  'byte-order-mark': () =>
    'The file starts with a byte order mark, which JSON does not allow. It was skipped; save the file as UTF-8 without it.',
}

export const flawMessage = ({ rule, key }: Flaw): string => messages[rule](key)
