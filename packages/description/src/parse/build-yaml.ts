import { EVENT_ID, type Event } from 'js-yaml'
import { findingsPerCheckMax } from '../finding.ts'
import { Fault } from './fault.ts'
import { tooManyAliases, tooManyNodes, type Flaw } from './flaws.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import type { Limits } from './limits.ts'
import { offsetOf } from './read-yaml.ts'
import { keyText, scalarValue } from './yaml-scalar.ts'

interface Frame {
  container: Json[] | JsonObject
  /** The key that waits for its value; null when a key comes next, and in lists. */
  key: string | null
  anchor: string
  /** What is inside, aliases written out; long texts count for more than one. */
  size: number
  start: number
}

/** The value that YAML events describe, with everything about it that is not JSON. */
export function buildYaml(
  text: string,
  events: Event[],
  limits: Limits,
): { value: Json; flaws: Flaw[] } {
  const builder = new YamlBuilder(text, limits)
  for (const event of events) builder.take(event)
  return { value: builder.root, flaws: builder.flaws }
}

/** Writing out a long text many times costs like writing many nodes. */
const weightOf = (scalar: Json | undefined): number =>
  typeof scalar === 'string' ? 1 + Math.floor(scalar.length / 32) : 1

class YamlBuilder {
  root: Json = null
  readonly flaws: Flaw[] = []
  private readonly frames: Frame[] = []
  private readonly anchors = new Map<string, { value: Json; size: number }>()
  private offset = 0
  private nodes = 0
  private aliased = 0
  private readonly text: string
  private readonly limits: Limits

  constructor(text: string, limits: Limits) {
    this.text = text
    this.limits = limits
  }

  take(event: Event): void {
    if (event.type === EVENT_ID.DOCUMENT) return
    if (event.type === EVENT_ID.POP) return this.leave()
    this.offset = offsetOf(event, this.offset)
    const frame = this.frames.at(-1)
    if (frame && frame.key === null && !Array.isArray(frame.container))
      return this.takeKey(frame, event)
    if (++this.nodes > this.limits.nodes) throw tooManyNodes(this.limits, this.offset)
    if (event.type === EVENT_ID.ALIAS) return this.takeAlias(event)
    if (event.type === EVENT_ID.SCALAR) {
      const value = scalarValue(this.text, event)
      if (value === undefined)
        this.note({ ...flawOf(this.lineAt(this.offset)), offset: this.offset })
      return this.put(value ?? null, weightOf(value), this.anchorOf(event))
    }
    this.frames.push({
      container: event.type === EVENT_ID.SEQUENCE ? [] : {},
      key: null,
      anchor: this.anchorOf(event),
      size: 1,
      start: this.offset,
    })
  }

  private note(flaw: Flaw): void {
    if (this.flaws.length < findingsPerCheckMax) this.flaws.push(flaw)
  }

  private leave(): void {
    const frame = this.frames.pop()
    if (frame) this.put(frame.container, frame.size, frame.anchor)
  }

  private takeKey(frame: Frame, event: Event): void {
    const key = keyText(this.text, event)
    if (key === undefined)
      throw new Fault(
        'not-json',
        'Here a list, a mapping or an alias is used as a key, which JSON cannot say. Write the key as text.',
        this.offset,
      )
    if (key === '__proto__') this.note({ rule: 'forbidden-key', key, offset: this.offset })
    else if (Object.hasOwn(frame.container, key))
      this.note({ rule: 'duplicate-key', key, offset: this.offset })
    frame.key = key
  }

  private takeAlias(event: { anchorStart: number; anchorEnd: number }): void {
    const name = this.text.slice(event.anchorStart, event.anchorEnd)
    const target = this.anchors.get(name)
    if (!target)
      throw new Fault(
        'unknown-alias',
        `The alias *${name} has no complete anchor &${name} before it. Write the value out, or use $ref for what contains itself.`,
        this.offset,
      )
    this.aliased += target.size
    if (this.aliased > this.limits.aliasedNodes) throw tooManyAliases(this.limits, this.offset)
    this.put(target.value, target.size, '')
  }

  private put(value: Json, size: number, anchor: string): void {
    if (anchor) this.anchors.set(anchor, { value, size })
    const frame = this.frames.at(-1)
    if (!frame) {
      this.root = value
      return
    }
    frame.size += size
    if (Array.isArray(frame.container)) frame.container.push(value)
    else if (frame.key === '<<') merge(frame.container, value)
    else if (frame.key !== null && frame.key !== '__proto__') frame.container[frame.key] = value
    frame.key = null
  }

  private anchorOf(event: { anchorStart: number; anchorEnd: number }): string {
    return event.anchorStart < 0 ? '' : this.text.slice(event.anchorStart, event.anchorEnd)
  }

  private lineAt(offset: number): string {
    return /^.{0,40}/.exec(this.text.slice(offset))?.[0] ?? ''
  }
}

/** What JSON cannot say: a number that is too large, or something else altogether. */
const flawOf = (text: string): { rule: 'huge-number' | 'not-json'; key: string } => ({
  rule: /^[-+]?\.?\d/.test(text) ? 'huge-number' : 'not-json',
  key: text,
})

/** The merge key of YAML 1.1, which many descriptions use: what is already there wins. */
function merge(into: JsonObject, value: Json): void {
  for (const source of Array.isArray(value) ? value : [value])
    if (isObject(source))
      for (const [key, inherited] of Object.entries(source))
        if (!Object.hasOwn(into, key)) into[key] = inherited
}
