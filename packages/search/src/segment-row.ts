import type { SearchRow } from '@portolan/description/documentation'
import { searchKinds } from './kinds.ts'

/** A row as a segment keeps it. */
export type SegmentRow = SearchRow

/** Longer texts are cut: a row is read in a list of many. */
const lengths = { title: 300, path: 1_000, operationId: 300, anchor: 300, text: 200, tag: 100 }
const tagsMax = 20

export function trimmed({
  kind,
  title,
  page,
  anchor,
  method,
  path,
  ...row
}: SearchRow): SegmentRow {
  const { operationId, tags, deprecated, text } = row
  return {
    kind,
    title: cut(title, lengths.title),
    ...(page !== undefined && { page }),
    ...(anchor !== undefined && { anchor: cut(anchor, lengths.anchor) }),
    ...(method !== undefined && { method: method.toUpperCase().slice(0, 20) }),
    ...(path !== undefined && { path: cut(path, lengths.path) }),
    ...(operationId !== undefined && { operationId: cut(operationId, lengths.operationId) }),
    ...(tags?.length && { tags: tags.slice(0, tagsMax).map((tag) => cut(tag, lengths.tag)) }),
    ...(deprecated && { deprecated }),
    ...(text && { text: cut(text, lengths.text) }),
  }
}

/** Never between the halves of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(length - 1))
  return text.slice(0, isHalf ? length - 1 : length)
}

/** A row as an array in JSON: names of members would be most of it. */
export function packRow(row: SegmentRow): string {
  const { kind, title, page, anchor, method, path, operationId, tags, deprecated, text } = row
  const packed: unknown[] = [
    searchKinds.indexOf(kind),
    title,
    page,
    anchor,
    method,
    path,
    operationId,
    tags,
    deprecated ? 1 : undefined,
    text,
  ]
  while (packed.at(-1) === undefined) packed.pop()
  return JSON.stringify(packed)
}

type Text = string | null | undefined

export function unpackRow(packed: string): SegmentRow {
  const [kind, title, page, anchor, method, path, operationId, tags, deprecated, text] = JSON.parse(
    packed,
  ) as [number, string, Text, Text, Text, Text, Text, string[] | null | undefined, Text, Text]
  return {
    kind: searchKinds[kind] ?? 'property',
    title,
    ...(page != null && { page }),
    ...(anchor != null && { anchor }),
    ...(method != null && { method }),
    ...(path != null && { path }),
    ...(operationId != null && { operationId }),
    ...(tags != null && { tags }),
    ...(deprecated && { deprecated: true }),
    ...(text != null && { text }),
  }
}
