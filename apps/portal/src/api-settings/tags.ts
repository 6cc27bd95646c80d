const tagPattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** Tags as a person writes them, divided by commas or spaces; what cannot be one is told apart. */
export function tagsIn(text: string): { tags: string[]; odd: string[] } {
  const given = text
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#/, '').toLowerCase())
    .filter(Boolean)
  const tags = [...new Set(given)]
  return {
    tags: tags.filter((tag) => tagPattern.test(tag)),
    odd: tags.filter((tag) => !tagPattern.test(tag)),
  }
}
