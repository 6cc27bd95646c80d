import { mayHoldUnsafeLink, unlinked } from './links.ts'

/** Texts inside of a line of Markdown. What comes from a description cannot leave its place. */

/** One line without controls and without characters that turn the text around. */
export const oneLine = (text: string): string =>
  // Most texts have nothing to take out, and there are a hundred thousand of them.
  /^[\x20-\x7e]*$/.test(text)
    ? text.trim()
    : text
        .toWellFormed()
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
        .trim()

/** A text that Markdown shows as it is, also where a line begins with it. */
export function plainText(text: string): string {
  const line = oneLine(text)
  if (/^[A-Za-z][A-Za-z0-9 ,.:;/'"()-]*$/.test(line)) return line
  return line
    .replaceAll(/[\\`*[\]<>&|~#!]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\$&`)
    .replace(/^[-+=:](?=[\s=:-]|$)/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}

/** A text in backticks: more of them than stand together inside. */
export function code(text: string): string {
  const line = oneLine(text)
  if (!line.includes('`')) return line === '' ? '` `' : `\`${line}\``
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  return `${fence} ${line} ${fence}`
}

const longestRun = (text: string, character: string): number => {
  let longest = 0
  let run = 0
  for (const one of text) {
    run = one === character ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/**
 * A description within a line: its marks such as safe links and code stay, its lines become one, and
 * HTML is text.
 */
export function inlineMarkdown(text: string): string {
  const line = oneLine(text).replaceAll(/ {2,}/g, ' ')
  return /[<`]/.test(line) || mayHoldUnsafeLink(line) ? withoutMarkup(line).text : line
}

/** Texts one after another; each ends as a sentence does. */
export const sentences = (texts: string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N}`)]$/u.test(text) ? `${text}.` : text,
    )
    .join(' ')

/** A cell of a table: the text is already Markdown. */
export const cell = (markdown: string): string =>
  markdown.includes('|')
    ? // A backslash before the bar would take its escape away.
      markdown.replaceAll(/(\\*)\|/g, (_, slashes: string) => String.raw`${slashes}${slashes}\|`)
    : markdown

/** A row of a table. */
export const row = (cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** A link that stays in place; only as text where the address is of no safe kind. */
export function link(markdown: string, address: string): string {
  const url = oneLine(address)
  if (!/^(?:https?:\/\/|mailto:|\.{0,2}\/|[\w-])/i.test(url)) return `${markdown} (${code(url)})`
  if (/^[\w+.-]+:/.test(url) && !/^(?:https?|mailto):/i.test(url))
    return `${markdown} (${code(url)})`
  // A reference to a character would be read as that character, such as a colon.
  const written = url.replaceAll(/[\s()<>\\"'`[\]|]/g, encodeByte).replaceAll('&', '&amp;')
  return `[${markdown}](${written})`
}

const encodeByte = (found: string): string =>
  `%${(found.codePointAt(0) ?? 32).toString(16).toUpperCase().padStart(2, '0')}`

/**
 * A line of Markdown in which HTML is text, links are safe, and every code span ends. `isOpen` says that a run of
 * backticks found no end in this line: it may have one in the next.
 */
export function withoutMarkup(line: string): { text: string; isOpen: boolean } {
  let result = ''
  let isOpen = false
  let at = 0
  while (at < line.length) {
    const found = /[\\<`\]]|!?\[/g
    found.lastIndex = at
    const next = found.exec(line)?.index ?? line.length
    result += line.slice(at, next)
    at = next
    if (line[at] === '\\') {
      result += line.slice(at, at + 2) === '\\<' ? '&lt;' : line.slice(at, at + 2)
      at += 2
    } else if (line[at] === '<') {
      const address = /^<https?:\/\/[^\s<>]*>/.exec(line.slice(at))?.[0]
      result += address ?? '&lt;'
      at += address?.length ?? 1
    } else if (line[at] === ']' || line[at] === '[' || line[at] === '!') {
      const instead = unlinked(line, at) ?? { text: line.charAt(at), end: at + 1 }
      result += instead.text
      at = instead.end
    } else if (line[at] === '`') {
      const run = /^`+/.exec(line.slice(at))?.[0] ?? '`'
      const end = endOfSpan(line, at + run.length, run.length)
      result += end === -1 ? '\\`'.repeat(run.length) : line.slice(at, end)
      isOpen ||= end === -1
      at = end === -1 ? at + run.length : end
    }
  }
  return { text: result, isOpen }
}

/** Where the next run of as many backticks ends; -1 where there is none. */
function endOfSpan(line: string, from: number, length: number): number {
  const runs = /`+/g
  runs.lastIndex = from
  for (let run = runs.exec(line); run; run = runs.exec(line))
    if (run[0].length === length) return run.index + length
  return -1
}
