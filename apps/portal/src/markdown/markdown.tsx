import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { LRUCache } from 'lru-cache'
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

/** What texts became: a page shows hundreds, and the next one many of the same. */
const known = new LRUCache<string, NonNullable<ReactNode>>({
  maxSize: 2_000_000,
  sizeCalculation: (_, text) => text.length,
})

function marked(text: string): ReactNode {
  const before = known.get(text)
  if (before !== undefined) return before
  const node = toJsxRuntime(safeMarkdown(text), { Fragment, jsx, jsxs, components })
  known.set(text, node)
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
