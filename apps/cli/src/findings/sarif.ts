import type { Finding, Level } from '@portolan/description/finding'
import { ruleCatalog } from '@portolan/description/lint/documentation'
import type { Log, ReportingDescriptor, Result } from 'sarif'
import { version } from '../version.ts'
import type { Report } from './report.ts'

const sarifLevel: Record<Level, Result.level> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0, as code scanning reads it. */
export function formatSarif(reports: Report[]): string {
  const findings = reports.flatMap((report) => report.findings)
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'portolan', semanticVersion: version, rules: rules.map(describe) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, rules.indexOf(finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describe(id: string): ReportingDescriptor {
  const rule = ruleCatalog.find((entry) => entry.id === id)
  return {
    id,
    ...(rule && { shortDescription: { text: rule.asks }, fullDescription: { text: rule.reason } }),
  }
}

function resultOf(finding: Finding, ruleIndex: number): Result {
  const { rule, level, message, fix, file, line, column, pointer } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevel[level],
    message: { text: fix === undefined ? message : `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: pointer, kind: 'element' }],
      },
    ],
  }
}

/** Relative paths stay relative, so that code scanning finds the file in the repository. */
function uriOf(file: string): string {
  if (/^https?:\/\//i.test(file)) return file
  const encoded = file.split('/').map(encodeURIComponent).join('/')
  return file.startsWith('/') ? `file://${encoded}` : encoded
}
