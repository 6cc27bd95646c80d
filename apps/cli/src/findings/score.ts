import type { Finding } from '@portolan/description/finding'
import type { Linted } from '@portolan/description/lint'
import type { LadderStep } from '@portolan/description/lint/ladder'
import { harmless, type Style } from '../terminal/style.ts'
import type { Report } from './report.ts'

/** How good one description is, and what would make it better. */
export interface ScoreReport extends Report {
  lint: Linted | undefined
}

/** As `schemas/score.schema.json` says; a list where several files were given. */
export function formatScoreJson(reports: ScoreReport[]): string {
  const written = reports.map(({ file, valid, score, lint }) => ({
    file,
    valid,
    score,
    reached: lint?.reached ?? null,
    ladder: lint?.ladder ?? [],
    raise: lint?.raise ?? [],
  }))
  return `${JSON.stringify(written.length === 1 ? written[0] : written, null, 2)}\n`
}

const raisesShownMax = 10

export function formatScoreText(reports: ScoreReport[], style: Style): string {
  return reports.map((report) => sectionOf(report, style)).join('\n')
}

function sectionOf({ file, score, lint, findings }: ScoreReport, style: Style): string {
  if (score === null || !lint)
    return `${style('red', '✖')} ${harmless(file)}: not valid, ${findings.length} findings. See them with: portolan validate ${harmless(file)}\n`
  const { reached, ladder, raise } = lint
  const next = ladder.find((step) => !step.reached)
  return [
    `${style('bold', String(score).padStart(3))} of 100  ${harmless(file)}`,
    ...(ladder.length > 0 ? [`  Level reached: ${reached ?? 'none'}`] : []),
    ...(next ? [`  Next level, ${harmless(next.name)}: ${wantsOf(next)}`] : []),
    ...raise
      .slice(0, raisesShownMax)
      .map(
        ({ rule, count, points }) =>
          `  ${style('green', `+${points.toFixed(1)}`.padStart(6))}  ${harmless(rule)} ${style('dim', placesOf(count))}`,
      ),
    '',
  ].join('\n')
}

/** What stands between a description and a level. */
function wantsOf({ missing, score }: LadderStep): string {
  const rules = missing.map(({ rule, count }) => `${harmless(rule)} (${count})`)
  return [...rules, ...(score === undefined ? [] : [`a score of ${score}`])].join(', ')
}

const placesOf = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`)

/** What would raise the score, as findings: the formats of build tools know nothing else. */
export const raiseFindings = (file: string, { raise }: Linted): Finding[] =>
  raise.map(({ rule, count, points }) => ({
    rule,
    level: 'info',
    message: `Without the ${placesOf(count)} of this rule the score would be ${points.toFixed(1)} points higher.`,
    file,
    pointer: '',
    line: 1,
    column: 1,
  }))
