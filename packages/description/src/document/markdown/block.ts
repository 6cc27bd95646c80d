import { withoutMarkup } from './inline.ts'
import { mayHoldUnsafeLink, unlinkedEverywhere } from './links.ts'

/**
 * A description as a block of Markdown under a heading of `level`: its own headings are below that
 * one, HTML is text, links are safe, and what it opens it closes, so that what follows is not swallowed.
 */
export function block(text: string, level: number): string {
  const given = text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
  if (!/[<`#~]|^[ \t]*(?:=+|-+)[ \t]*$/m.test(given) && !mayHoldUnsafeLink(given)) return given
  const lines = given.split('\n')
  return hasInnerFence(lines)
    ? // Where a fence inside a list ends depends on the list; a quotation ends whatever is in it.
      safeLines(lines, level)
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n')
    : safeLines(lines, level).join('\n')
}

interface Fence {
  mark: string
  length: number
}

/** A fence at the very start of a line is in no list: where it ends is plain to see. */
function opensFence(line: string): Fence | undefined {
  const run = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line)
  const found = run?.[1] ?? run?.[2]
  return found === undefined ? undefined : { mark: found.charAt(0), length: found.length }
}

const closesFence = (line: string, { mark, length }: Fence): boolean => {
  const run = line.trim()
  return /^ {0,3}\S/.test(line) && run.length >= length && run === mark.repeat(run.length)
}

/** Whether a fence may begin inside a list or a quotation, or indented. */
function hasInnerFence(lines: string[]): boolean {
  let fence: Fence | undefined
  for (const line of lines) {
    if (fence) {
      if (closesFence(line, fence)) fence = undefined
      continue
    }
    fence = opensFence(line)
    if (!fence && /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[\s>]+)*(?:`{3}|~{3})/.test(line))
      if (!/^`{3,}[^`]*`/.test(line)) return true
  }
  return false
}

function safeLines(lines: string[], level: number): string[] {
  const safe: string[] = []
  let fence: Fence | undefined
  let isInSpan = false
  for (const line of lines) {
    if (fence) {
      if (closesFence(line, fence)) fence = undefined
      safe.push(line)
      continue
    }
    fence = opensFence(line)
    if (fence) {
      safe.push(line)
      continue
    }
    if (line.trim() === '') isInSpan = false
    if (isUnderline(line)) {
      underline(safe, line.trim(), level)
      continue
    }
    const { text, isOpen }: ReturnType<typeof withoutMarkup> = isInSpan
      ? noSpans(line)
      : withoutMarkup(line)
    isInSpan ||= isOpen
    safe.push(lowered(text, level))
  }
  if (fence) safe.push(fence.mark.repeat(fence.length))
  return safe
}

/** A span from the line before may end here: then nothing in this line is surely code. */
const noSpans = (line: string): { text: string; isOpen: boolean } => ({
  text: unlinkedEverywhere(line).replaceAll(/\\?[<`]/g, (found) =>
    found.endsWith('<') ? '&lt;' : '\\`',
  ),
  isOpen: false,
})

const isUnderline = (line: string): boolean => /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)

/** An underlined line becomes a heading with marks; where there is none, nothing is underlined. */
function underline(safe: string[], line: string, level: number): void {
  const title = safe.at(-1) ?? ''
  if (/^ {0,3}(?![-+*>#|=\\]|\d+[.)])\S/.test(title))
    safe.splice(-1, 1, '', `${'#'.repeat(Math.min(level + 1, 6))} ${title.trim()}`, '')
  else safe.push(...(title === '' ? [] : ['']), line.startsWith('=') ? `\\${line}` : line)
}

const lowered = (line: string, level: number): string =>
  line.replace(
    /^([\s>]*(?:(?:[-+*]|\d{1,9}[.)])[\s>]+)*)(#{1,6})(?=[ \t]|$)/,
    (_, before: string, marks: string) => before + '#'.repeat(Math.min(level + marks.length, 6)),
  )

/** Text between fences that are longer than any inside it. */
export function fenced(text: string, language = ''): string {
  const runs = text.match(/`{3,}/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  const shown = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')
  return `${fence}${language}\n${shown}${shown.endsWith('\n') ? '' : '\n'}${fence}`
}
