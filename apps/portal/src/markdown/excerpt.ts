/** The first words of a Markdown text, without its marks. */
export function excerpt(text: string, lengthMax = 180): string {
  const plain = text
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#>*_`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= lengthMax) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', lengthMax) + 1 || lengthMax).trimEnd()}…`
}
