import { EVENT_ID, SCALAR_STYLE, type Event } from 'js-yaml'
import type { Limits } from '../parse/limits.ts'
import { yamlEvents } from '../parse/read-yaml.ts'
import { keyText } from '../parse/yaml-scalar.ts'
import { tokensOf } from '../pointer.ts'

/** A value as it is written. Offsets are those of the text, quotes and brackets included. */
export interface TextNode {
  start: number
  end: number
  style: 'plain' | 'quoted' | 'block scalar' | 'block' | 'flow'
  /** Has an anchor or a tag, or is an alias: what is written here may count elsewhere too. */
  isShared: boolean
  /** Of a mapping; the first of equal keys. */
  entries?: Map<string, TextEntry>
  /** Of a list. */
  items?: TextNode[]
}

export interface TextEntry {
  key: TextNode
  value: TextNode
}

interface Frame {
  node: TextNode
  isList: boolean
  key: { text: string; node: TextNode } | null
}

/**
 * How a text in YAML, or in JSON, which is YAML too, was written.
 * @throws {Fault} where the text is no YAML
 */
export function readTextTree(text: string, limits: Limits): TextNode | undefined {
  const frames: Frame[] = []
  let root: TextNode | undefined
  const put = (node: TextNode, name: string): void => {
    const frame = frames.at(-1)
    if (!frame) root ??= node
    else if (frame.isList) frame.node.items?.push(node)
    else if (!frame.key) frame.key = { text: name, node }
    else {
      const { key } = frame
      if (!frame.node.entries?.has(key.text))
        frame.node.entries?.set(key.text, { key: key.node, value: node })
      frame.key = null
    }
    if (frame) frame.node.end = Math.max(frame.node.end, node.end)
  }
  for (const event of yamlEvents(text, limits)) {
    if (event.type === EVENT_ID.DOCUMENT) continue
    if (event.type === EVENT_ID.POP) {
      const frame = frames.pop()
      if (!frame) continue
      const { node, isList } = frame
      if (node.style === 'flow') node.end = endOfFlow(text, node.end, isList ? ']' : '}')
      put(node, '')
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const isList = event.type === EVENT_ID.SEQUENCE
      frames.push({ node: collectionOf(text, event, isList), isList, key: null })
    } else put(leafOf(text, event), keyText(text, event) ?? '')
  }
  return root
}

function collectionOf(
  text: string,
  event: Extract<Event, { start: number }>,
  isList: boolean,
): TextNode {
  const isFlow = text[event.start] === '{' || text[event.start] === '['
  return {
    start: event.start,
    end: isFlow ? event.start + 1 : event.start,
    style: isFlow ? 'flow' : 'block',
    isShared: isDecorated(event),
    ...(isList ? { items: [] } : { entries: new Map() }),
  }
}

function leafOf(text: string, event: Event): TextNode {
  if (event.type === EVENT_ID.ALIAS)
    return { start: event.anchorStart - 1, end: event.anchorEnd, style: 'plain', isShared: true }
  // A value that is left out is nowhere.
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0)
    return { start: -1, end: -1, style: 'plain', isShared: false }
  const { valueStart: start, valueEnd: end } = event
  const isShared = isDecorated(event)
  if (event.style === SCALAR_STYLE.PLAIN) return { start, end, style: 'plain', isShared }
  const isQuoted = /['"]/.test(text[start - 1] ?? '') && text[end] === text[start - 1]
  return isQuoted
    ? { start: start - 1, end: end + 1, style: 'quoted', isShared }
    : { start, end, style: 'block scalar', isShared }
}

const isDecorated = ({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }) =>
  anchorStart >= 0 || tagStart >= 0

/** Behind the bracket that closes a flow collection, past spaces, commas and comments. */
function endOfFlow(text: string, from: number, bracket: string): number {
  let index = from
  while (index < text.length && text[index] !== bracket) {
    if (text[index] === '#') index = (text.indexOf('\n', index) + 1 || text.length + 1) - 1
    index++
  }
  return Math.min(index + 1, text.length)
}

/** Where something is written, with what surrounds it. */
export interface Written {
  node: TextNode
  /** The key, where it stands under one. */
  key: TextNode | undefined
  /** What it stands in, and at which place of a list. */
  parent: TextNode | undefined
  index: number
}

/** What is written at a pointer; undefined where it is nowhere, or may count elsewhere too. */
export function writtenAt(root: TextNode, pointer: string): Written | undefined {
  let written: Written = { node: root, key: undefined, parent: undefined, index: -1 }
  for (const token of tokensOf(pointer)) {
    const { node } = written
    if (node.isShared) return undefined
    const entry = node.entries?.get(token)
    const item = node.items?.[Number(token)]
    if (entry) written = { node: entry.value, key: entry.key, parent: node, index: -1 }
    else if (item) written = { node: item, key: undefined, parent: node, index: Number(token) }
    else return undefined
  }
  return written.node.isShared ? undefined : written
}
