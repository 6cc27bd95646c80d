const attribute = String.raw`\s+[\w:-]+="[^"<]*"`
const token = new RegExp(
  String.raw`<\?xml[^?]*\?>|<(\/?)([\w-]+)((?:${attribute})*)\s*(\/?)>|([^<]+)`,
  'gy',
)

/** Whether every tag is closed by its own, attributes are quoted, and each & begins an entity. */
export function isWellFormed(text: string): boolean {
  const open: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (!match) return false
    const [whole, closing, name = '', , selfClosing] = match
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(whole)) return false
    if (closing) {
      if (open.pop() !== name) return false
    } else if (name && !selfClosing && name !== 'br') open.push(name)
  }
  return open.length === 0
}
