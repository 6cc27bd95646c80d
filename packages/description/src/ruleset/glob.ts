/**
 * Whether a text matches a glob: `*` stands for anything without a slash, `**` for anything.
 * It never takes longer than the product of both lengths.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const parts = glob.split(/(\*+)/)
  // Where in the text the glob may have arrived, part by part.
  let at = new Set([0])
  for (const part of parts) {
    if (part === '') continue
    const next = new Set<number>()
    for (const from of at)
      if (part.startsWith('*')) {
        for (let end = from; end <= text.length && !next.has(end); end++) {
          next.add(end)
          if (part.length === 1 && text[end] === '/') break
        }
      } else if (text.startsWith(part, from)) next.add(from + part.length)
    at = next
  }
  return at.has(text.length)
}
