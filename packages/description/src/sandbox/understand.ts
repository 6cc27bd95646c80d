import type { Bundle } from '../bundle/bundle.ts'
import { writeBundle } from '../bundle/stored.ts'
import { titleOf, versionOf } from '../document/describe-root.ts'
import { findingsShownMax, sortFindings, type Finding } from '../finding.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import { ownObject, ownString } from '../parse/json.ts'
import type { Format } from '../parse/parse.ts'
import { writeForm } from './forms.ts'
import { bundleGiven, judge, type Given } from './given.ts'

export interface Understanding {
  /** The first 500, errors first. */
  findings: Finding[]
  /** All that were made: at most 2,000 of a kind. */
  total: number
  /** True when no finding is an error. */
  valid: boolean
  summary?: Summary
  /** The bundled description as JSON: the input of the other tasks. It also carries lines. */
  bundle?: Uint8Array
  /** The description as JSON, where it was not given so. */
  json?: Uint8Array
  /** The description as YAML, where it was not given so. */
  yaml?: Uint8Array
}

export interface Summary {
  title: string
  version: string
  specification: Specification
  /** How the entry file was written. */
  format: Format
  operations: number
  schemas: number
  description?: string
}

/** The first step of every registration: is this a valid description, and which one? */
export function understand(input: Given): Understanding {
  const made = bundleGiven(input)
  const understanding = answer([
    ...made.findings,
    ...(made.bundle ? judge(made.bundle, made.findings) : []),
  ])
  if (!made.bundle || !understanding.valid) return understanding
  return { ...understanding, ...formsOf(made.bundle) }
}

function answer(findings: Finding[]): Understanding {
  return {
    findings: sortFindings(findings).slice(0, findingsShownMax),
    total: findings.length,
    valid: findings.every(({ level }) => level !== 'error'),
  }
}

function formsOf(made: Bundle): Partial<Understanding> {
  const { root, format, files } = made
  const isWhole = files === 1
  return {
    summary: summarize(made),
    bundle: writeBundle(made),
    ...((format === 'yaml' || !isWhole) && { json: writeForm(root, 'json') }),
    ...((format === 'json' || !isWhole) && { yaml: writeForm(root, 'yaml') }),
  }
}

export function summarize({ root, specification, format }: Bundle): Summary {
  const reading = new Reading(root, specification)
  const description = ownString(ownObject(root, 'info'), 'description')
  return {
    title: titleOf(root),
    version: versionOf(root),
    specification,
    format,
    operations: reading.operations.length,
    schemas: Object.keys(ownObject(ownObject(reading.root, 'components'), 'schemas') ?? {}).length,
    ...(description !== undefined && { description }),
  }
}
