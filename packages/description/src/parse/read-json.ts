import { findingsPerCheckMax, shortened } from '../finding.ts'
import { Fault } from './fault.ts'
import { own, type Json, type JsonObject } from './json.ts'
import type { Limits } from './limits.ts'
import { scanJson } from './scan-json.ts'
import type { Seeker } from './seeker.ts'
import { tooDeep, tooManyNodes, type Flaw } from './flaws.ts'

/** @throws {Fault} where the text is no JSON or exceeds a limit */
export function readJson(text: string, limits: Limits): { value: Json; flaws: Flaw[] } {
  const keys = countWithin(text, limits)
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (error) {
    throw explainSyntaxError(text, error)
  }
  // JSON.parse keeps the last of equal keys, so fewer keys came out than are in the text.
  const kept = inspectKeys(value)
  return { value, flaws: kept.count < keys || kept.forbidden ? flawsIn(text) : [] }
}

export function seekJson(text: string, seeker: Seeker): void {
  scanJson(text, {
    open(offset, isList) {
      seeker.value(offset)
      seeker.enter(isList)
    },
    key: (offset, end) => seeker.key(offset, () => readKey(text, offset, end)),
    scalar: (offset) => seeker.value(offset),
    close: () => seeker.leave(),
  })
}

const readKey = (text: string, offset: number, end: number): string => {
  const raw = text.slice(offset + 1, end - 1)
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
}

function countWithin(text: string, limits: Limits): number {
  let depth = 0
  let keys = 0
  let nodes = 0
  scanJson(text, {
    open(offset) {
      if (++depth > limits.depth) throw tooDeep(limits, offset)
      if (++nodes > limits.nodes) throw tooManyNodes(limits, offset)
    },
    key() {
      keys++
    },
    scalar(offset) {
      if (++nodes > limits.nodes) throw tooManyNodes(limits, offset)
    },
    close() {
      depth--
    },
  })
  return keys
}

function inspectKeys(root: Json): { count: number; forbidden: boolean } {
  let count = 0
  let forbidden = false
  const pending: (Json[] | JsonObject)[] = []
  const visit = (node: Json): void => {
    if (typeof node === 'object' && node !== null) pending.push(node)
    else if (node === Infinity || node === -Infinity) forbidden = true
  }
  visit(root)
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (Array.isArray(node)) {
      for (const item of node) visit(item)
      continue
    }
    for (const key of Object.keys(node)) {
      count++
      // Read before it is removed: what is below is counted too.
      visit(own(node, key) ?? null)
      if (key !== '__proto__') continue
      forbidden = true
      delete node[key]
    }
  }
  return { count, forbidden }
}

/** The slow way, taken only when there are some. */
function flawsIn(text: string): Flaw[] {
  const seen: Set<string>[] = []
  const flaws: Flaw[] = []
  scanJson(text, {
    open: () => seen.push(new Set()),
    key(offset, end) {
      const key = readKey(text, offset, end)
      const keys = seen.at(-1)
      if (flaws.length >= findingsPerCheckMax) return
      if (key === '__proto__') flaws.push({ rule: 'forbidden-key', key, offset })
      else if (keys?.has(key)) flaws.push({ rule: 'duplicate-key', key, offset })
      keys?.add(key)
    },
    scalar(offset) {
      if (flaws.length >= findingsPerCheckMax) return
      const number = numberAt(text, offset)
      if (number !== '' && !Number.isFinite(Number(number)))
        flaws.push({ rule: 'huge-number', key: shortened(number), offset })
    },
    close: () => seen.pop(),
  })
  return flaws
}

function numberAt(text: string, offset: number): string {
  const number = /-?\d[\d.eE+-]*/y
  number.lastIndex = offset
  return number.exec(text)?.[0] ?? ''
}

/** JSON.parse refused what is inside a token: a literal, a number, an escape or a control character. */
function explainSyntaxError(text: string, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error)
  const position = /at position (\d+)/.exec(message)
  const offset = position ? Number(position[1]) : firstBadToken(text)
  const reason = message.replace(/ in JSON at position.*$/s, '').replace(/, ".*$/s, '')
  return new Fault('json-syntax', `This is no JSON: ${reason}. Correct the text here.`, offset)
}

/** JSON.parse does not always say where: then the first scalar that does not parse alone. */
function firstBadToken(text: string): number {
  const starts: number[] = []
  scanJson(text, { open() {}, key() {}, scalar: (offset) => starts.push(offset), close() {} })
  const literal = /[^\s,\]}]*/y
  return (
    starts.find((start) => {
      if (text[start] === '"') return false
      literal.lastIndex = start
      const token = literal.exec(text)?.[0] ?? ''
      return !/^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(token)
    }) ?? 0
  )
}
