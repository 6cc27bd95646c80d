import type { AnyRule, Direction } from './rule.ts'

const directions: readonly { direction: Direction; where: string }[] = [
  { direction: 'sent', where: 'Where callers send it, as in parameters and request bodies' },
  { direction: 'received', where: 'Where callers receive it, as in responses' },
]

/** The documentation page of a rule of comparing, in Markdown. */
export function compareRuleDocumentation({ id, summary, levels, advice }: AnyRule): string {
  const adviceOf = (direction: Direction) =>
    typeof advice === 'string' ? advice : advice[direction]
  const isAlike = levels.sent === levels.received && adviceOf('sent') === adviceOf('received')
  const told = isAlike
    ? [{ where: 'Wherever it is', level: levels.sent, advised: adviceOf('sent') }]
    : directions.map(({ direction, where }) => ({
        where,
        level: levels[direction],
        advised: adviceOf(direction),
      }))
  const lines = told.map(({ where, level, advised }) =>
    `- ${where}: **${level}**. ${level === 'safe' ? '' : advised}`.trimEnd(),
  )
  return `# ${id}\n\n${summary}\n\n${lines.join('\n')}\n`
}
