import type { Report } from './report.ts'

/**
 * As `schemas/findings.schema.json` says: one object for one file, a list of them for several, so that
 * a script that checks one file needs no list.
 */
export function formatJson(reports: Report[]): string {
  const written = reports.map(({ file, valid, score, findings }) => ({
    file,
    valid,
    score,
    findings: findings.map(({ rule, level, message, file, pointer, line, column, fix }) => ({
      rule,
      level,
      message,
      file,
      pointer,
      line,
      column,
      fix: fix ?? null,
    })),
  }))
  return `${JSON.stringify(written.length === 1 ? written[0] : written, null, 2)}\n`
}
