import { compare, type Comparison } from '../compare/compare.ts'
import { sortFindings, type Finding } from '../finding.ts'
import { bundleGiven, type Given } from './given.ts'

export interface ComparedGiven {
  /** What is wrong with the files of each, and the references between them. */
  published: Finding[]
  candidate: Finding[]
  /** Absent where one of them cannot be read. */
  comparison?: Comparison
}

/** Reads and compares two descriptions at once: nothing is written out between the two. */
export function compareGiven(input: { published: Given; candidate: Given }): ComparedGiven {
  const published = bundleGiven(input.published)
  const candidate = bundleGiven(input.candidate)
  const findings = {
    published: sortFindings(published.findings),
    candidate: sortFindings(candidate.findings),
  }
  const isReadable = [published, candidate].every(({ findings }) =>
    findings.every(({ level }) => level !== 'error'),
  )
  if (!isReadable || !published.bundle || !candidate.bundle) return findings
  return { ...findings, comparison: compare(published.bundle, candidate.bundle) }
}
