import type { ChangePlace, Comparison } from '@portolan/description/compare'
import { toChangelog } from '@portolan/description/compare/formats/changelog'
import { toHtml } from '@portolan/description/compare/formats/html'
import { toMarkdown } from '@portolan/description/compare/formats/markdown'
import type { Names } from '@portolan/description/compare/formats/names'
import { toText } from '@portolan/description/compare/formats/text'
import { findingFormats } from '../findings/formats.ts'
import { plain, type Style } from '../terminal/style.ts'
import { changesAsReport, type ComparedFiles } from './report.ts'

export const comparisonFormats: Record<string, (compared: ComparedFiles, style: Style) => string> =
  {
    text: (compared, style) => painted(toText(brief(compared), compared), style),
    json: formatJson,
    markdown: (compared) => toMarkdown(brief(compared), compared),
    html: (compared) => toHtml(brief(compared), compared),
    changelog: (compared) => toChangelog(compared.comparison, asVersions(compared)),
    github: asFindings('github'),
    sarif: asFindings('sarif'),
    junit: asFindings('junit'),
  }

/** Without the name of a file where the version is called by it already. */
function brief({ published, candidate, comparison }: ComparedFiles): Comparison {
  const shorten = (place: ChangePlace | null, name: string): ChangePlace | null =>
    place?.file === name ? { ...place, file: '' } : place
  const changes = comparison.changes.map((change) => ({
    ...change,
    published: shorten(change.published, published),
    candidate: shorten(change.candidate, candidate),
  }))
  return { ...comparison, changes }
}

/** A changelog calls a version by its number. */
const asVersions = ({ published, candidate, comparison }: ComparedFiles): Names => ({
  published,
  candidate: comparison.version.declared || candidate,
})

function asFindings(format: 'github' | 'sarif' | 'junit') {
  return (compared: ComparedFiles): string =>
    findingFormats[format]([changesAsReport(compared)], plain)
}

/** As `schemas/comparison.schema.json` says. */
function formatJson({ published, candidate, comparison }: ComparedFiles): string {
  return `${JSON.stringify({ published, candidate, ...comparison }, null, 2)}\n`
}

const colors: Record<string, Parameters<Style>[0]> = {
  BREAKING: 'red',
  CAUTION: 'yellow',
  SAFE: 'green',
}

/** The headings of the levels in color; the text itself is made where the comparison is. */
const painted = (text: string, style: Style): string =>
  text.replaceAll(/^(BREAKING|CAUTION|SAFE)\b.*$/gm, (line, level: string) =>
    style(colors[level] ?? 'bold', line),
  )
