import { findingsShownMax, type Finding, type Level } from '@portolan/description/finding'
import { harmless, plain, type Style } from '../terminal/style.ts'
import { type Report, verdictOf } from './report.ts'

const color: Record<Level, Parameters<Style>[0]> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

/** For people in a terminal: findings by file, the verdict last, where the eye is. */
export function formatText(reports: Report[], style: Style = plain): string {
  return reports
    .map((report) => {
      const shown = report.findings.slice(0, findingsShownMax)
      const more = report.findings.length - shown.length
      const mark = report.valid ? style('green', '✔') : style('red', '✖')
      return [
        ...[...Map.groupBy(shown, ({ file }) => file)].flatMap(([file, findings]) => [
          style('underline', harmless(file)),
          ...linesOf(findings, style),
          '',
        ]),
        ...(more > 0 ? [`… and ${more} more; --format json lists them all.`, ''] : []),
        `${mark} ${harmless(verdictOf(report))}`,
        '',
      ].join('\n')
    })
    .join('\n')
}

function linesOf(findings: Finding[], style: Style): string[] {
  const placeWidth = Math.max(...findings.map((finding) => placeOf(finding).length))
  return findings.flatMap((finding) => {
    const { level, rule, message, fix } = finding
    const place = placeOf(finding).padStart(placeWidth)
    const name = style(color[level], level.padEnd(7))
    const indent = ' '.repeat(placeWidth + 12)
    return [
      `  ${style('dim', place)}  ${name} ${harmless(message)} ${style('dim', rule)}`,
      ...(fix === undefined ? [] : [`${indent}${style('green', '→')} ${harmless(fix)}`]),
    ]
  })
}

const placeOf = ({ line, column }: Finding): string => `${line}:${column}`
