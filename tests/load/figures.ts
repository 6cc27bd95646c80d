export interface Figure {
  part: string
  what: string
  /** Whose figure it is, where several are measured by turns; such figures make a table. */
  column?: string
  /** Infinite for what did not come to its end. */
  value: number
  unit: 'ms' | 's' | '×' | '/s' | 'MB' | 'kB' | 'of 100'
}

const warmUps = 5

/** Milliseconds of each run, one after another; a few runs before them are not counted. */
export async function timeEach(
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<number[]> {
  const durations: number[] = []
  for (let run = -warmUps; run < runs; run++) {
    const startedMs = performance.now()
    await work(run)
    if (run >= 0) durations.push(performance.now() - startedMs)
  }
  return durations
}

/** The smallest value that this share of all values does not exceed. */
export function percentile(values: number[], share: number): number {
  const ascending = values.toSorted((a, b) => a - b)
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? Number.NaN
}

/** The median and the 95th percentile of durations in milliseconds. */
export const spread = (part: string, what: string, durations: number[]): Figure[] => [
  { part, what: `${what}, p50`, value: percentile(durations, 0.5), unit: 'ms' },
  { part, what: `${what}, p95`, value: percentile(durations, 0.95), unit: 'ms' },
]

export function formatFigures(figures: Figure[]): string {
  const partWidth = Math.max(...figures.map(({ part }) => part.length))
  const whatWidth = Math.max(...figures.map(({ what }) => what.length))
  return figures
    .map(({ part, what, value, unit }) =>
      [
        part.padEnd(partWidth),
        what.padEnd(whatWidth),
        `${rounded(value).padStart(9)} ${unit}`,
      ].join('  '),
    )
    .join('\n')
}

export const rounded = (value: number): string =>
  value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
