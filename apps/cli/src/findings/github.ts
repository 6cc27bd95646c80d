import type { Finding, Level } from '@portolan/description/finding'
import type { Report } from './report.ts'

const command: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands of GitHub Actions: each finding becomes an annotation on its line. */
export function formatGithub(reports: Report[]): string {
  return reports
    .flatMap(({ findings }) => findings)
    .map(annotation)
    .join('')
}

function annotation({ level, file, line, column, rule, message, fix }: Finding): string {
  const properties = { file, line: String(line), col: String(column), title: rule }
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(value)}`)
    .join(',')
  return `::${command[level]} ${written}::${escapeData(fix === undefined ? message : `${message} ${fix}`)}\n`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
