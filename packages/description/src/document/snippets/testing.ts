import { createRequire } from 'node:module'
import { Language, Parser, type Node } from '@vscode/tree-sitter-wasm'
import type {
  ExampleDocument,
  MediaTypeDocument,
  ParameterDocument,
  SnippetLanguage,
} from '../../documentation.ts'
import { isObject, type Json } from '../../parse/json.ts'
import type { CalledOperation } from './build-call.ts'
import type { Resolver } from './http-call.ts'

const require = createRequire(import.meta.url)

const grammars: Record<SnippetLanguage, string> = {
  curl: 'bash',
  javascript: 'javascript',
  python: 'python',
  go: 'go',
  java: 'java',
  csharp: 'c-sharp',
  php: 'php',
  ruby: 'ruby',
}

const parsers = new Map<SnippetLanguage, Parser>()

/** Loads the grammar of every language. */
export async function loadGrammars(): Promise<void> {
  await Parser.init()
  for (const [language, name] of Object.entries(grammars)) {
    const grammar = require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`)
    const parser = new Parser()
    parser.setLanguage(await Language.load(grammar))
    parsers.set(language as SnippetLanguage, parser)
  }
}

/** What a parser of the language reads: whether it is code at all, and the texts written in it. */
export function readCode(
  language: SnippetLanguage,
  code: string,
): { hasError: boolean; texts: string[] } {
  const tree = parsers.get(language)?.parse(code)
  if (!tree) throw new Error(`The grammar of ${language} is not loaded.`)
  const texts: string[] = []
  collect(tree.rootNode, language, texts)
  const read = { hasError: tree.rootNode.hasError, texts }
  tree.delete()
  return read
}

const literals = new Set([
  'concatenation',
  'encapsed_string',
  'heredoc_body',
  'interpreted_string_literal',
  'nowdoc',
  'raw_string',
  'raw_string_literal',
  'string',
  'string_literal',
])

function collect(node: Node, language: SnippetLanguage, texts: string[]): void {
  const joined = node.type === 'binary_expression' ? joinedText(node, language) : undefined
  if (joined !== undefined) texts.push(joined)
  else if (literals.has(node.type)) texts.push(textOf(node, language))
  else for (const child of node.children) if (child) collect(child, language, texts)
}

/** The text of literals that are added to one another; undefined where anything else is among them. */
function joinedText(node: Node, language: SnippetLanguage): string | undefined {
  if (literals.has(node.type)) return textOf(node, language)
  if (node.type !== 'binary_expression') return undefined
  const parts = node.namedChildren.map((child) => child && joinedText(child, language))
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined
}

function textOf(node: Node, language: SnippetLanguage): string {
  const { text } = node
  if (language === 'curl') return shellText(node)
  if (node.type === 'heredoc_body') return withoutIndentation(text.split('\n').slice(1, -1))
  if (node.type === 'nowdoc') {
    const lines = text.split('\n')
    return withoutIndentation(lines.slice(1, -1), /^ */.exec(lines.at(-1) ?? '')?.[0].length)
  }
  if (text.startsWith('"""')) {
    const lines = text.split('\n')
    const body = withoutIndentation(lines.slice(1, -1), /^ */.exec(lines.at(-1) ?? '')?.[0].length)
    return language === 'java' ? unescaped(body, language) : body
  }
  if (text.startsWith('`')) return text.slice(1, -1)
  if (text.startsWith("'") && (language === 'php' || language === 'ruby'))
    return text.slice(1, -1).replaceAll(/\\([\\'])/g, '$1')
  return unescaped(text.slice(1, -1), language)
}

const shellText = (node: Node): string =>
  node.type === 'concatenation'
    ? node.namedChildren.map((child) => (child ? shellText(child) : '')).join('')
    : node.type === 'raw_string'
      ? node.text.slice(1, -1)
      : node.text.replaceAll(/\\(.)/g, '$1')

const withoutIndentation = (
  lines: string[],
  by = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))),
): string => lines.map((line) => line.slice(by)).join('\n')

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

/** By the rules of the language: an escape that it does not know fails the test. */
function unescaped(text: string, language: SnippetLanguage): string {
  return text.replaceAll(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([0-7]{3})|([\s\S]))/g,
    (escape, braced, four, eight, two, octal, other: string | undefined) => {
      if (other !== undefined) {
        if (/["'\\]/.test(other)) return other
        if (Object.hasOwn(named, other)) return named[other] ?? ''
        if (other === '$' && language === 'php') return other
        if (other === '#' && language === 'ruby') return other
        throw new Error(`${language} has no ${escape}`)
      }
      const isKnown =
        (braced !== undefined && /php|ruby/.test(language)) ||
        (four !== undefined && !/php/.test(language)) ||
        (eight !== undefined && /python|go|csharp/.test(language)) ||
        (two !== undefined && !/java$|csharp/.test(language)) ||
        (octal !== undefined && language === 'java')
      if (!isKnown) throw new Error(`${language} has no ${escape}`)
      const code =
        octal === undefined
          ? Number.parseInt(braced ?? four ?? eight ?? two, 16)
          : Number.parseInt(octal, 8)
      return code > 0xff_ff ? String.fromCodePoint(code) : String.fromCharCode(code)
    },
  )
}

/** Texts of which each is hard for some language. */
export const hardTexts: Record<string, string> = {
  quotes: `a "b" 'c' \`d\` «e»`,
  'three quotes': `"""'''\`\`\` end"""`,
  backslashes: String.raw`\ \\ \n \u0041 \x41 C:\dir\ `.trimEnd(),
  'a backslash at the end': 'ends with \\',
  interpolation: '$HOME ${HOME} #{1 + 1} #$stdout {$x} %s %% %{x} {0} $(id) `id` !! ~',
  newlines: 'one\ntwo\r\nthree\rfour\n',
  'lines of a heredoc': 'JSON\nJSON;\nEOF\n__END__\n?>\n<?php\n',
  controls: '\0\u0001\u0007\u001B[31m\u007F\u0085\t',
  'line separators': 'a\u2028b\u2029c',
  'text that turns around': 'a\u202Eb\u2066c\u200Bd\u{E0041}',
  unicode: 'é 漢字 😀 👨‍👩‍👧 ﷽',
  'a file to curl': '@/etc/passwd',
  'an option of curl': '--output=/tmp/x',
  comments: '*/ // /* # -- <!-- --> </script>',
  nothing: '',
}

export const resolver: Resolver = { resolve: (node) => (isObject(node) ? node : undefined) }

export const examples = (value: Json): ExampleDocument[] => [{ value, generated: false }]

export const parameter = (
  name: string,
  place: string,
  value: Json,
  more: Partial<ParameterDocument> = {},
): ParameterDocument => ({
  name,
  in: place,
  required: true,
  deprecated: false,
  examples: examples(value),
  ...more,
})

/** An operation that is called at `https://api.example.com/v1`. */
export const operation = (more: Partial<CalledOperation> = {}): CalledOperation => ({
  method: 'POST',
  path: '/pets',
  servers: [{ url: 'https://api.example.com/v1' }],
  security: [],
  securitySchemes: [],
  parameters: [],
  responses: [],
  ...more,
})

export const sending = (media: MediaTypeDocument): Partial<CalledOperation> => ({
  requestBody: { required: true, content: [media] },
})
