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
    <div className="prose">
      {maybeMarked.test(trimmed) ? (
        toJsxRuntime(safeMarkdown(trimmed), { Fragment, jsx, jsxs, components })
      ) : (
        <p>{trimmed}</p>
      )}
    </div>
  )
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
