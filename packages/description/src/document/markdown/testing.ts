import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A node of Markdown's syntax tree (mdast), as far as the tests look. */
export interface MarkdownNode {
  type: string
  value?: string
  depth?: number
  url?: string
  lang?: string | null
  children?: MarkdownNode[]
}

const parser = unified().use(remarkParse).use(remarkGfm)

export const parse = (markdown: string): MarkdownNode => parser.parse(markdown)

export function* walk(node: MarkdownNode): Generator<MarkdownNode> {
  yield node
  for (const child of node.children ?? []) yield* walk(child)
}

export const ofType = (node: MarkdownNode, type: string): MarkdownNode[] =>
  [...walk(node)].filter((one) => one.type === type)

export const textOf = (node: MarkdownNode): string =>
  node.value ?? (node.children ?? []).map(textOf).join('')

/** The headings that stand in no list or quotation, each with its marks. */
export const outline = (root: MarkdownNode): string[] =>
  (root.children ?? [])
    .filter(({ type }) => type === 'heading')
    .map((heading) => `${'#'.repeat(heading.depth ?? 0)} ${textOf(heading)}`)

/** Texts that try to leave their place. */
export const hostileTexts: Record<string, string> = {
  'a heading': '# Owned\n\nOwned\n===\n\n> # Owned\n\n- # Owned',
  'an open fence': 'before\n\n```sh\nrm -rf /',
  'a fence of tildes': '~~~\nx',
  'a fence in a list': '- item\n\n  ```\nout\n  ```\nrest',
  'a fence after a marker': '1. ```js\n   code\n',
  'a fence with text after it': '```\ncode\n``` not the end\n',
  'longer fences': '``````\n```\n',
  'an open code span': 'a `b and ``c\n\n`',
  'a span over lines': 'a `b\nc` <script>alert(1)</script> `d',
  'an open comment': 'a\n\n<!-- everything after this',
  'an open script': '<script>\nalert(1)\n\n',
  'an open pre': '<pre>\n\n# x',
  'a declaration': '<!DOCTYPE html>\n<![CDATA[\n<?php\n',
  markup: '<img src=x onerror=alert(1)> </td></table><h1>Owned</h1> \\<b>',
  'a table': '| a | b |\n| - | - |\n| c \\| d | `e|f` \\\\| g |',
  'bars and backslashes': '\\| \\\\| | \\',
  'a link to a script': '[click](javascript:alert(1)) [x]: javascript:alert(1)',
  brackets: '](https://evil.example) [a][b] ![](x)',
  'a definition': '[Overview]: https://evil.example\n\n[^1]: note',
  'a rule': '---\n\n***\n\nSetext\n---',
  'front matter': '---\ntitle: Owned\n---\n',
  'a task': '- [x] done\n1. one\n+ plus',
  newlines: 'a\r\nb\rc\u2028d\u2029e\vf',
  controls: 'a\0b\u001B[31m\u202Ec\uFFFE',
  emphasis: '*a **b _c __d ~~e',
  indentation: '    # code\n\t# code',
  nothing: '  \n\n ',
}
