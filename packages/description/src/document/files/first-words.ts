const charactersMax = 300

/** What is read of a text for its first words: far more than they need. */
const readMax = 4_000

/** The first words of a description, without Markdown's marks and HTML; at most 300 characters. */
export function firstWords(markdown: string): string {
  const text = markdown
    .slice(0, readMax)
    .replaceAll(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replaceAll(/<(?:[a-z/!?][^<>]*)>/gi, ' ')
    .replaceAll(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replaceAll(/^[ \t]*(?:#{1,6}|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replaceAll(/^[ \t]*(?:[=-]{2,}|[|:\s-]+)$/gm, ' ')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\*\*|__|~~|[`*]/g, '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ')
    .trim()
  return shortened(text)
}

/** Cut between words where it can be, and said to be cut. */
function shortened(text: string): string {
  if (text.length <= charactersMax) return text
  const cut = text.slice(0, charactersMax - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > charactersMax / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`
}
