/** A mail as it is sent: plain text, and the same as simple HTML. */
export interface Mail {
  subject: string
  text: string
  html: string
}

export interface MailParts {
  subject: string
  /** Sentences; each stands in a paragraph of its own. */
  paragraphs: string[]
  /** Where to go on, the most important first. */
  links: { label: string; url: string }[]
}

const subjectLengthMax = 150

/** Writes a mail. Whatever the parts hold is text: neither a header nor markup can come of it. */
export function writeMail({ subject, paragraphs, links }: MailParts): Mail {
  const lines = links.map(({ label, url }) => `${label}: ${url}`)
  return {
    subject: oneLine(subject).slice(0, subjectLengthMax),
    text: `${[...paragraphs.map(oneLine), ...lines].join('\n\n')}\n`,
    html: [
      ...paragraphs.map((paragraph) => `<p>${escapeHtml(oneLine(paragraph))}</p>`),
      ...links.map(
        ({ label, url }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(oneLine(label))}</a></p>`,
      ),
    ].join('\n'),
  }
}

// Line breaks would end a header; direction marks would show a text other than it is.
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

const oneLine = (text: string): string => text.replaceAll(unwanted, ' ').trim()

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
