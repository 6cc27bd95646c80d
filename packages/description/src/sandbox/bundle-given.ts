import { sortFindings, type Finding } from '../finding.ts'
import type { Format } from '../parse/parse.ts'
import { writeForm } from './forms.ts'
import { bundleGiven, type Given } from './given.ts'

export interface BundledText {
  /** What is wrong with the files and the references between them. */
  findings: Finding[]
  /** The description as one file; absent where there is an error. */
  text?: Uint8Array
  /** How many files it was made of. */
  files: number
}

/** Puts a description of many files into one, in the form that is asked for or that it has. */
export function bundleToText(input: { given: Given; format?: Format | undefined }): BundledText {
  const { bundle, findings } = bundleGiven(input.given)
  const sorted = sortFindings(findings)
  if (!bundle || sorted.some(({ level }) => level === 'error'))
    return { findings: sorted, files: 0 }
  return {
    findings: sorted,
    text: writeForm(bundle.root, input.format ?? bundle.format),
    files: bundle.files,
  }
}
