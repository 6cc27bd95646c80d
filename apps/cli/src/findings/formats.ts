import type { Style } from '../terminal/style.ts'
import { formatGithub } from './github.ts'
import { formatHtml } from './html.ts'
import { formatJson } from './json.ts'
import { formatJunit } from './junit.ts'
import { formatMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { formatSarif } from './sarif.ts'
import { formatText } from './text.ts'

export const formats = ['text', 'json', 'markdown', 'html', 'github', 'sarif', 'junit'] as const

export type Format = (typeof formats)[number]

/** How findings are written, by the name of the format. */
export const findingFormats: Record<Format, (reports: Report[], style: Style) => string> = {
  text: formatText,
  json: formatJson,
  markdown: formatMarkdown,
  html: formatHtml,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
}
