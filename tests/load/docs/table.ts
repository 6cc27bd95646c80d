import { type Figure, rounded } from '../figures.ts'

/** Whose figures are held against the best of the others. */
export const own = 'Portolan'
/** Not one of the others: what a page of the framework costs that says nothing. */
export const baseline = 'empty Next page'

/** A table for each part, with a line on whatever another does better. */
export const formatTables = (figures: Figure[]): string =>
  [...Map.groupBy(figures, ({ part }) => part)]
    .map(([part, inPart]) => formatTable(part, inPart))
    .join('\n\n')

function formatTable(part: string, figures: Figure[]): string {
  const columns = [...new Set(figures.map(({ column = '' }) => column))]
  const isRace = columns.includes(own)
  const rows = [...Map.groupBy(figures, ({ what }) => what)].map(([what, cells]) => ({
    what,
    ...compareWithBest(cells),
    values: columns.map((name) => shown(cells.find(({ column }) => column === name)?.value)),
    unit: cells[0]?.unit,
  }))
  const lines = aligned([
    [part, ...columns, ...(isRace ? ['to the best other'] : [])],
    ...rows.map(({ what, unit, values, ratio }) => [
      `${what}, ${unit}`,
      ...values,
      ...(isRace ? [ratio] : []),
    ]),
  ])
  if (!isRace) return lines
  const lost = rows.filter(({ isWon }) => !isWon).map(({ what }) => what)
  return `${lines}\n${lost.length ? `Not won: ${lost.join('; ')}.` : 'Every row is won.'}`
}

/** Names to the left, figures to the right. */
function aligned(table: string[][]): string {
  const widths = table[0]!.map((_, index) => Math.max(...table.map((row) => row[index]!.length)))
  return table
    .map((row) =>
      row
        .map((cell, index) => (index ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!)))
        .join('  '),
    )
    .join('\n')
}

function compareWithBest(cells: Figure[]): { ratio: string; isWon: boolean } {
  const ours = cells.find(({ column }) => column === own)?.value ?? Number.NaN
  const others = cells.filter(({ column }) => column !== own && column !== baseline)
  const best = Math.min(...others.map(({ value }) => value))
  // Nothing is as good as nothing.
  if (ours === 0 && best === 0) return { ratio: 'both none', isWon: true }
  return { ratio: `${rounded(ours / best)} ×`, isWon: ours < best }
}

function shown(value = Number.NaN): string {
  if (Number.isNaN(value)) return '–'
  return Number.isFinite(value) ? rounded(value) : 'never'
}
