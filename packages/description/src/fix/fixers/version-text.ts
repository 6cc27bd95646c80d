import { own, ownObject, type Json } from '../../parse/json.ts'
import type { Edit } from '../edits.ts'
import type { Fixer, FixSource, Proposal } from '../fixer.ts'
import { writtenAt } from '../text-tree.ts'

/** The version of the specification that a number, or a text with two numbers, can only mean. */
const meant: Record<string, Record<string, string>> = {
  swagger: { '2.0': '2.0', '2': '2.0' },
  openapi: { '3.0': '3.0.0', '3.1': '3.1.0', '3.2': '3.2.0' },
}

export const specificationText: Fixer = {
  rule: 'unknown-specification',
  does: 'Write the version of the specification as a text with all its numbers.',
  *propose(source) {
    for (const [field, versions] of Object.entries(meant)) {
      const given = plainText(source, `/${field}`)
      const version =
        given && Object.hasOwn(versions, given.text) ? versions[given.text] : undefined
      if (!given || version === undefined || own(source.root, field) === version) continue
      yield replacement(given, `/${field}`, version, (root) => {
        Object.assign(root as object, { [field]: version })
      })
    }
  },
}

export const versionText: Fixer = {
  rule: 'wrong-type',
  does: 'Put the version into quotes: it is a text, of which 1.10 and 1.1 are two.',
  *propose(source) {
    const isDescription = Object.keys(meant).some((field) => Object.hasOwn(source.root, field))
    if (!isDescription || typeof own(ownObject(source.root, 'info'), 'version') !== 'number') return
    const given = plainText(source, '/info/version')
    if (given)
      yield replacement(given, '/info/version', given.text, (root) => {
        Object.assign(ownObject(root, 'info') ?? {}, { version: given.text })
      })
  },
}

interface Given {
  text: string
  start: number
  end: number
  quote: string
}

/** What is written at a pointer, without its quotes. */
function plainText({ text, tree }: FixSource, pointer: string): Given | undefined {
  const written = writtenAt(tree, pointer)
  const { start = -1, end = -1, style } = written?.node ?? {}
  if (!written || start < 0 || (style !== 'plain' && style !== 'quoted')) return undefined
  const isQuoted = style === 'quoted'
  const isJson = text[written.key?.start ?? 0] === '"'
  return {
    text: isQuoted ? text.slice(start + 1, end - 1) : text.slice(start, end),
    start,
    end,
    quote: isQuoted ? (text[start] ?? "'") : isJson ? '"' : "'",
  }
}

function replacement(
  { start, end, quote, text }: Given,
  pointer: string,
  version: string,
  change: (root: Json) => void,
): Proposal {
  const edit: Edit = { start, end, text: `${quote}${version}${quote}` }
  return { pointer, message: `Wrote ${text} as the text ${version}.`, edits: [edit], change }
}
