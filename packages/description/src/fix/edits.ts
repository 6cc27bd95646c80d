import type { TextNode, Written } from './text-tree.ts'

/** Replaces a stretch of the text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** The offset of the line's end, or of the text's. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Removes an item, not the first, from a list; null where that cannot be told apart. */
export function removeItem(text: string, { node, parent, index }: Written): Edit[] | null {
  const before = parent?.items?.[index - 1]
  if (!parent || !before || node.start < 0 || before.start < 0) return null
  if (parent.style === 'flow') {
    const gap = text.slice(before.end, node.start)
    return gap.includes('#') ? null : [{ start: before.end, end: node.end, text: '' }]
  }
  const start = lineStart(text, node.start)
  const end = node.end === start ? start : lineEnd(text, Math.max(node.start, node.end - 1))
  // Only what has its lines for itself: a dash, the item and perhaps a comment.
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, node.start))) return null
  const rest = text.slice(node.end, end)
  if (node.style !== 'block' && node.style !== 'block scalar' && !/^\s*(?:#.*)?$/.test(rest))
    return null
  return [{ start, end: Math.min(end + 1, text.length), text: '' }]
}

/** Makes the value of an entry the only item of a list; null where that cannot be told apart. */
export function wrapInList(text: string, { node, key, parent }: Written): Edit[] | null {
  if (!key || !parent || node.start < 0) return null
  if (node.style === 'block') return indentAsItem(text, node)
  if (node.style === 'block scalar') return moveAsItem(text, key, node)
  const value = text.slice(node.start, node.end)
  const mustQuote = node.style === 'plain' && parent.style === 'block' && /[,[\]{}]/.test(value)
  if (!mustQuote) return [insertion(node.start, '['), insertion(node.end, ']')]
  if (value.includes('\n')) return null
  const indent = indentOf(text, key.start)
  if (indent === null) return null
  const gap = /[ \t]*$/.exec(text.slice(key.end, node.start))?.[0].length ?? 0
  return [{ start: node.start - gap, end: node.start, text: `\n${indent}  - ` }]
}

/** Puts a dash before the first line of a block and moves the others along. */
function indentAsItem(text: string, node: TextNode): Edit[] | null {
  const first = lineStart(text, node.start)
  if (text.slice(first, node.start).trim() !== '') return null
  const others = indentation(text, lineEnd(text, node.start) + 1, node.end)
  return [insertion(node.start, '- '), ...others]
}

/** Moves a block scalar, from its `|` on, below its key. */
function moveAsItem(text: string, key: TextNode, node: TextNode): Edit[] | null {
  const indent = indentOf(text, key.start)
  const header = /^:(?<gap>[ \t]*)[|>]/.exec(text.slice(key.end, node.start))?.groups
  if (indent === null || header?.['gap'] === undefined) return null
  const start = key.end + 1
  const end = start + header['gap'].length
  return [{ start, end, text: `\n${indent}  - ` }, ...indentation(text, node.start, node.end)]
}

/** Moves lines along by two spaces; what is empty stays so. */
function indentation(text: string, from: number, to: number): Edit[] {
  const edits: Edit[] = []
  for (let at = from; at < to; at = lineEnd(text, at) + 1)
    if (lineEnd(text, at) > at) edits.push(insertion(at, '  '))
  return edits
}

/** The white space before what begins its line; null where something else does. */
export function indentOf(text: string, at: number): string | null {
  const indent = text.slice(lineStart(text, at), at)
  return indent.trim() === '' ? indent : null
}
