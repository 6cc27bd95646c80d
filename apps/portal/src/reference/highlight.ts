import type { SnippetLanguage } from './documentation.ts'

export type CodeLanguage = SnippetLanguage | 'json' | 'text'
export type TokenKind = 'key' | 'string' | 'number' | 'word' | 'comment'

/** A piece of code; what has no kind is plain. */
export type Token = { text: string; kind?: TokenKind }

const double = String.raw`"(?:[^"\\\n]|\\.)*"?`
const single = String.raw`'(?:[^'\\\n]|\\.)*'?`
const raw = '`[^`]*`?'
const block = '"""[^]*?(?:"""|$)'
const number = String.raw`(?<![\w./-])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w)`

/** How the pieces of a language look: what comes first wins. */
type Grammar = { comment?: string; strings: string[]; words: string }

const grammars: Record<SnippetLanguage | 'json', Grammar> = {
  json: { strings: [double], words: 'true false null' },
  // In a shell a quoted text may go over lines, and is left for each quote in it.
  curl: { comment: '#[^\n]*', strings: [String.raw`'(?:[^']|'\\'')*'?`, double], words: 'curl' },
  javascript: {
    comment: '//[^\n]*',
    strings: [double, single, raw],
    words:
      'const let var new await async function return import from if else throw true false null undefined',
  },
  python: {
    comment: '#[^\n]*',
    strings: [block, `'''[^]*?(?:'''|$)`, double, single],
    words: 'import from as with def return if else for in print True False None',
  },
  go: {
    comment: '//[^\n]*',
    strings: [double, raw],
    words: 'package import func var const defer return if else for range nil true false',
  },
  java: {
    comment: '//[^\n]*',
    strings: [block, double, single],
    words: 'import public static void class new var return throws final true false null',
  },
  csharp: {
    comment: '//[^\n]*',
    strings: [block, double, single],
    words: 'using var new await async return class static public true false null',
  },
  php: {
    comment: '(?://|#)[^\n]*',
    strings: [double, single],
    words: 'use new echo return function array true false null',
  },
  ruby: {
    comment: '#[^\n]*',
    strings: [double, single],
    words: 'require def end do if else puts true false nil',
  },
}

const patterns = new Map<string, RegExp>()

function patternOf(language: keyof typeof grammars): RegExp {
  const known = patterns.get(language)
  if (known) return known
  const { comment, strings, words } = grammars[language]
  const pattern = new RegExp(
    [
      ...(comment ? [`(?<comment>(?<![\\w:/$])${comment})`] : []),
      `(?<string>${strings.join('|')})`,
      `(?<number>${number})`,
      `(?<word>\\b(?:${words.split(' ').join('|')})\\b)`,
    ].join('|'),
    'g',
  )
  patterns.set(language, pattern)
  return pattern
}

// Longer code stays plain: color helps nobody there, and each piece is an element of the page.
const lengthMax = 12_000

/** Code in pieces; put together they are the code. */
export function highlight(code: string, language: CodeLanguage): Token[] {
  if (language === 'text' || code.length > lengthMax) return [{ text: code }]
  const tokens: Token[] = []
  let end = 0
  for (const match of code.matchAll(patternOf(language))) {
    const [text] = match
    if (!text) continue
    if (match.index > end) tokens.push({ text: code.slice(end, match.index) })
    end = match.index + text.length
    const [kind] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? []
    const isKey = kind === 'string' && language === 'json' && code[end] === ':'
    tokens.push({ text, kind: isKey ? 'key' : (kind as TokenKind) })
  }
  if (end < code.length) tokens.push({ text: code.slice(end) })
  return tokens
}
