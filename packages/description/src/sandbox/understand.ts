import type { Bundle } from '../bundle/bundle.ts'
import { writeBundle } from '../bundle/stored.ts'
import { titleOf, versionOf } from '../document/describe-root.ts'
import { findingsShownMax, sortFindings, type Finding } from '../finding.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import { methods } from '../model/kinds.ts'
import { type JsonObject, ownObject, ownString } from '../parse/json.ts'
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
  webhooks: number
  schemas: number
  description?: string
  /** What of it can be used: names, http(s) addresses and mail addresses of a usual length. */
  contact?: { name?: string; url?: string; email?: string }
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
  const info = ownObject(root, 'info')
  const description = ownString(info, 'description')
  const contact = contactOf(ownObject(info, 'contact'))
  return {
    title: titleOf(root),
    version: versionOf(root),
    specification,
    format,
    operations: reading.operations.length,
    webhooks: countWebhooks(root),
    schemas: Object.keys(ownObject(ownObject(reading.root, 'components'), 'schemas') ?? {}).length,
    ...(description !== undefined && { description }),
    ...(contact && { contact }),
  }
}

const usable = {
  name: /^[^\p{Cc}]{1,200}$/u,
  url: /^https?:\/\/[^\s\p{Cc}]{1,2000}$/iu,
  email: /^[^\s@<>\p{Cc}]{1,200}@[^\s@<>\p{Cc}]{1,200}$/u,
}

function contactOf(given: JsonObject | undefined): Summary['contact'] {
  const kept = Object.entries(usable).flatMap(([key, pattern]) => {
    const text = ownString(given, key)?.trim() ?? ''
    return pattern.test(text) ? [[key, text]] : []
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

function countWebhooks(root: JsonObject): number {
  const items = Object.values(ownObject(root, 'webhooks') ?? {})
  return items.reduce<number>(
    (sum, item) => sum + methods.filter((method) => ownObject(item, method)).length,
    0,
  )
}
