/**
 * Links of a description, judged as the pages judge them: a link leads to a whole address of the web
 * or of mail, or it is no link, and its text stays.
 */

const safe = String.raw`[ \t]*<?(?:https?:\/\/|mailto:)`
const doubtful = new RegExp(String.raw`\][(:](?!${safe})`, 'i')
const doubtfulHere = new RegExp(doubtful.source, 'iy')
/** An address and nothing else in its brackets. */
const address = String.raw`\((?:[^\s()<>\\\`]|\([^\s()<>\\\`]*\))*\)`
const endWithAddress = new RegExp(String.raw`\]${address}`, 'y')
/** With words that mean the same without their brackets, whatever is around them. */
const plainLink = new RegExp(
  String.raw`!?\[([A-Za-z][\w .,'/-]{0,200})\](?!\(${safe})${address}`,
  'iy',
)

/** Whether a text may hold a link, or what a link refers to, that leads nowhere safe. */
export const mayHoldUnsafeLink = (text: string): boolean => doubtful.test(text)

/** What is written instead of the unsafe link, or the end of one, at this place of a line. */
export function unlinked(line: string, at: number): { text: string; end: number } | undefined {
  const link = execAt(plainLink, line, at)
  if (link) return { text: link[1] ?? '', end: at + link[0].length }
  if (!execAt(doubtfulHere, line, at)) return undefined
  // A bracket that is escaped closes nothing.
  return { text: '\\]', end: at + (execAt(endWithAddress, line, at)?.[0].length ?? 1) }
}

function execAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

/** The same for a line in which nothing is surely code. */
export const unlinkedEverywhere = (line: string): string =>
  line.replaceAll(/(\\*)\](?=[(:])/g, (found, slashes: string) =>
    slashes.length % 2 === 0 ? `${slashes}\\]` : found,
  )
