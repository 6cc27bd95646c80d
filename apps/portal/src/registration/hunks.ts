import type { Finding } from '../api/problem.ts'

export type Quotation = { line: number; firstLine: number; lines: string[] }

/** Some lines of a text in one piece, with the findings in it; without lines where the text is not known. */
export type Hunk = { firstLine: number; lines: string[]; findings: Located[] }
export type Located = { finding: Finding; number: number }

/**
 * Findings beside the text that they are about: pieces that touch are one, and the one with the first
 * finding comes first. Findings without a place in the text have pieces of their own.
 */
export function hunksOf(findings: Located[], quotations: Quotation[]): Hunk[] {
  const hunks: Hunk[] = []
  const byLine = new Map(quotations.map((quotation) => [quotation.line, quotation]))
  const placed = findings.flatMap((located) => {
    const quotation = isElsewhere(located.finding)
      ? undefined
      : byLine.get(located.finding.line ?? 0)
    return quotation ? [{ located, quotation }] : []
  })
  for (const { located, quotation } of placed.toSorted(
    (a, b) => a.quotation.line - b.quotation.line || a.located.number - b.located.number,
  )) {
    const last = hunks.at(-1)
    const end = last && last.firstLine + last.lines.length
    if (last && end !== undefined && quotation.firstLine <= end) {
      last.lines.push(...quotation.lines.slice(end - quotation.firstLine))
      last.findings.push(located)
    } else hunks.push({ ...pieceOf(quotation), findings: [located] })
  }
  const isPlaced = new Set(placed.map(({ located }) => located))
  const unplaced = findings.filter((located) => !isPlaced.has(located))
  if (unplaced.length > 0) hunks.push({ firstLine: 0, lines: [], findings: unplaced })
  return hunks.toSorted((a, b) => first(a) - first(b))
}

const pieceOf = ({ firstLine, lines }: Quotation) => ({ firstLine, lines: [...lines] })
const first = ({ findings }: Hunk): number => Math.min(...findings.map(({ number }) => number))

/** What is in a file of a zip is not in the one text that can be quoted. */
const isElsewhere = ({ file }: Finding): boolean => file !== undefined && file !== ''
