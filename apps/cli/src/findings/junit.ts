import type { Finding } from '@portolan/description/finding'
import { escapeHtml } from './html.ts'
import type { Report } from './report.ts'

/**
 * JUnit XML, as build servers read it: a suite for each description, a test case for each finding.
 * Errors and warnings are failures; hints pass, and say what they say in their output.
 */
export function formatJunit(reports: Report[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="portolan" tests="${sum(reports, testsIn)}" failures="${sum(reports, failuresIn)}">
${reports.map(suiteOf).join('\n')}
</testsuites>
`
}

function suiteOf(report: Report): string {
  const { file, findings } = report
  const cases =
    findings.length === 0
      ? [`    <testcase name="no findings" classname="${escapeHtml(file)}"/>`]
      : findings.map(caseOf)
  return `  <testsuite name="${escapeHtml(file)}" tests="${testsIn(report)}" failures="${failuresIn(report)}">
${cases.join('\n')}
  </testsuite>`
}

function caseOf({ rule, level, message, file, line, column, pointer, fix }: Finding): string {
  const place = `${file}:${line}:${column}`
  const text = escapeHtml([message, fix, pointer].filter(Boolean).join(' '))
  const body =
    level === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure type="${level}" message="${escapeHtml(message)}">${text}</failure>`
  return `    <testcase name="${escapeHtml(`${rule} ${place}`)}" classname="${escapeHtml(rule)}" file="${escapeHtml(file)}" line="${line}">${body}</testcase>`
}

const testsIn = ({ findings }: Report): number => Math.max(1, findings.length)

const failuresIn = ({ findings }: Report): number =>
  findings.filter(({ level }) => level !== 'info').length

const sum = (reports: Report[], count: (report: Report) => number): number =>
  reports.reduce((total, report) => total + count(report), 0)
