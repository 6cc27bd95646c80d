import type { Browser } from '@playwright/test'
import { type Figure, percentile } from '../figures.ts'
import { loadPage, type PageLoad, type Target } from './page-load.ts'

/** Longer than any viewer took while this was written; what takes longer is not asked again. */
const withinMs = 45_000

const rows: { what: string; unit: Figure['unit']; of: (load: PageLoad) => number }[] = [
  { what: 'JavaScript sent', unit: 'kB', of: ({ scriptBytes }) => scriptBytes / 1_000 },
  { what: 'sent in all', unit: 'kB', of: ({ bytes }) => bytes / 1_000 },
  { what: 'time to the settled page', unit: 'ms', of: ({ settledMs }) => settledMs },
  { what: 'largest contentful paint', unit: 'ms', of: ({ largestPaintMs }) => largestPaintMs },
  { what: 'blocking time', unit: 'ms', of: ({ blockingMs }) => blockingMs },
  {
    what: 'memory of the tab',
    unit: 'MB',
    of: ({ processBytes }) => (processBytes ?? Number.NaN) / 1_000_000,
  },
  { what: 'held by its scripts', unit: 'MB', of: ({ heapBytes }) => heapBytes / 1_000_000 },
]

export const settledRow = 'time to the settled page'
export const scriptRow = 'JavaScript sent'

/** Medians of so many loads of each page, in turn and each time begun by another, after one that is not counted. */
export async function measurePages(
  browser: Browser,
  part: string,
  targets: (Target & { name: string })[],
  runs: number,
): Promise<Figure[]> {
  const loads = targets.map(({ name }): { name: string; made: PageLoad[]; gaveUp: boolean } => ({
    name,
    made: [],
    gaveUp: false,
  }))
  for (let run = -1; run < runs; run++)
    for (let turn = 0; turn < targets.length; turn++) {
      const index = (turn + Math.max(0, run)) % targets.length
      const [target, load] = [targets[index]!, loads[index]!]
      if (load.gaveUp) continue
      const made = await loadPage(browser, target, withinMs)
      if (!made) load.gaveUp = true
      else if (run >= 0) load.made.push(made)
    }
  return loads.flatMap(({ name, made, gaveUp }) =>
    rows.map(({ what, unit, of }) => ({
      part,
      what,
      column: name,
      value: gaveUp ? Number.POSITIVE_INFINITY : percentile(made.map(of), 0.5),
      unit,
    })),
  )
}
