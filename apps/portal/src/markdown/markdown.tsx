import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { ReactNode } from 'react'
import { safeMarkdown } from './safe-markdown.ts'

/** Anything that Markdown, HTML or a bare address would begin with. */
const maybeMarked = /[\\`*_{}[\]<>#|~&\n]|^\s*(?:[-+]|\d+[.)])\s|:\/\/|www\.|@|^ {4}/

/** A text in Markdown as a stranger wrote it, made safe. */
export function Markdown({ text }: { text: string }): ReactNode {
  const trimmed = text.trim()
  if (!trimmed) return null
  return (
    <div className="prose">{maybeMarked.test(trimmed) ? marked(trimmed) : <p>{trimmed}</p>}</div>
  )
}

/** What texts became, last used last: a page shows hundreds, and the next one many of the same. */
const known = new Map<string, ReactNode>()
const knownCharactersMax = 2_000_000
let knownCharacters = 0

function marked(text: string): ReactNode {
  const before = known.get(text)
  const node = before ?? toJsxRuntime(safeMarkdown(text), { Fragment, jsx, jsxs, components })
  if (before === undefined) knownCharacters += text.length
  known.delete(text)
  known.set(text, node)
  for (const oldest of known.keys()) {
    if (knownCharacters <= knownCharactersMax) break
    known.delete(oldest)
    knownCharacters -= oldest.length
  }
  return node
}

/** A long line of code scrolls by itself, also for those who have no mouse. */
function Code({ children }: { children?: ReactNode }) {
  return <pre tabIndex={0}>{children}</pre>
}

/** A wide table scrolls by itself, not the page with it. */
function Table({ children }: { children?: ReactNode }) {
  return (
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}

const components = { table: Table, pre: Code }
