import { shortened } from '../../finding.ts'
import { pointerOf, walk } from '../../model/walk.ts'
import { isObject, own, ownList, ownString, type Json } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { indentOf, insertion, lineEnd, lineStart, type Edit } from '../edits.ts'
import type { Fixer, FixSource } from '../fixer.ts'

export const tagDeclarations: Fixer = {
  rule: 'tag-declared',
  does: 'Add the tag to the tags of the description.',
  *propose(source) {
    // Only a whole description has tags to add to; a part of one may have paths too.
    if (source.specification === undefined) return
    const missing = undeclared(source)
    const [first] = missing
    const edits = first && additions(source, [...missing.keys()])
    if (!edits) return
    const names = [...missing.keys()]
    yield {
      pointer: first[1],
      message: `Declared the tag${names.length > 1 ? 's' : ''} ${shortened(names.join(', '))}.`,
      edits,
      change(root) {
        if (!isObject(root)) return
        const tags = names.map((name): Json => ({ name }))
        root['tags'] = [...ownList(root, 'tags'), ...tags]
      },
    }
  },
}

/** The tags that operations use and nobody declares, with the place of the first use. */
function undeclared({ root }: FixSource): Map<string, string> {
  const declared = new Set(ownList(root, 'tags').map((tag) => ownString(tag, 'name')))
  const missing = new Map<string, string>()
  walk(root, (node, kind, spot) => {
    if (kind !== 'operation') return
    for (const [index, tag] of ownList(node, 'tags').entries())
      if (typeof tag === 'string' && !declared.has(tag) && !missing.has(tag))
        missing.set(tag, join(pointerOf(spot), 'tags', index))
  })
  return missing
}

function additions({ text, tree, root }: FixSource, names: string[]): Edit[] | null {
  if (tree.isShared) return null
  const isJson = text[tree.start] === '{'
  const flow = (name: string): string =>
    isJson ? `{"name": ${JSON.stringify(name)}}` : `{name: ${textOf(name)}}`
  if (own(root, 'tags') === undefined) return newList({ text, tree, root }, names, flow)
  const tags = tree.entries?.get('tags')?.value
  const last = tags?.items?.at(-1)
  if (!tags || tags.isShared) return null
  if (tags.style === 'flow' && tags.items?.length === 0)
    return [insertion(tags.start + 1, names.map(flow).join(', '))]
  if (!last || last.start < 0) return null
  if (tags.style === 'flow') {
    const indent = indentOf(text, last.start)
    const separator = indent === null ? ', ' : `,\n${indent}`
    return [insertion(last.end, names.map((name) => separator + flow(name)).join(''))]
  }
  const start = lineStart(text, last.start)
  const dash = /^([ \t]*)-[ \t]+$/.exec(text.slice(start, last.start))
  if (!dash) return null
  const end = lineEnd(text, Math.max(last.start, last.end - 1))
  return [insertion(end, names.map((name) => `\n${dash[1]}- name: ${textOf(name)}`).join(''))]
}

/** A list of their own, before the paths. */
function newList(
  { text, tree }: Pick<FixSource, 'text' | 'tree' | 'root'>,
  names: string[],
  flow: (name: string) => string,
): Edit[] | null {
  const key = tree.entries?.get('paths')?.key
  if (!key) return null
  const indent = indentOf(text, key.start)
  if (tree.style === 'flow') {
    const label = text[key.start] === '"' ? '"tags"' : 'tags'
    const list = `${label}: [${names.map(flow).join(', ')}]`
    return [insertion(key.start, `${list},${indent === null ? ' ' : `\n${indent}`}`)]
  }
  if (indent !== '') return null
  return [
    insertion(key.start, `tags:\n${names.map((name) => `  - name: ${textOf(name)}\n`).join('')}`),
  ]
}

/** A name as YAML: plain where nothing could be misread. */
const textOf = (name: string): string =>
  /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(name) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name)
    ? name
    : JSON.stringify(name)
