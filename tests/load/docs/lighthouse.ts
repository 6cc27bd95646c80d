import lighthouse from 'lighthouse'
import type { Figure } from '../figures.ts'

const part = 'docs, Lighthouse'
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Scores of a phone on a slow line, as Lighthouse simulates it, for a visitor who is not signed in; and
 * what keeps a page from the best one.
 */
export async function measureLighthouse(
  debuggingPort: number,
  portal: string,
  pages: { what: string; address: string }[],
  say: (line: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, address } of pages) {
    const result = await lighthouse(new URL(address, portal).href, {
      port: debuggingPort,
      onlyCategories: categories,
      logLevel: 'silent',
    })
    if (!result) throw new Error(`Lighthouse says nothing about ${address}`)
    const { categories: scored, audits } = result.lhr
    for (const category of Object.values(scored)) {
      const value = Math.round((category.score ?? 0) * 100)
      figures.push({ part, what: category.title, column: what, value, unit: 'of 100' })
      const faults = category.auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
      if (faults.length > 0) say(`${what}, ${category.title} ${value}: ${faults.join('; ')}`)
    }
  }
  return figures
}
