import { dump } from 'js-yaml'
import { bundle, placeFindings, type Bundle } from '../bundle/bundle.ts'
import { unzip } from '../bundle/unzip.ts'
import { writeBundle } from '../bundle/stored.ts'
import { titleOf, versionOf } from '../document/describe-root.ts'
import { findingsShownMax, sortFindings, type Finding } from '../finding.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import { ownObject, ownString, type JsonObject } from '../parse/json.ts'
import type { Format } from '../parse/parse.ts'
import { validate } from '../validate/validate.ts'

export type UnderstandInput =
  | {
      files: Record<string, Uint8Array>
      /** Which file to start from; needed where there are several. */
      entry?: string | undefined
      /** Of the entry file. */
      mediaType?: string | undefined
    }
  | { zip: Uint8Array; entry?: string | undefined }

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
export function understand(input: UnderstandInput): Understanding {
  const given = 'zip' in input ? unzip(input.zip, input.entry) : givenFiles(input)
  if ('finding' in given) return answer([given.finding])
  const made = bundle(given.files, given)
  const understanding = answer([
    ...made.findings,
    ...(made.bundle ? judge(made.bundle, made.findings) : []),
  ])
  if (!made.bundle || !understanding.valid) return understanding
  return { ...understanding, ...formsOf(made.bundle) }
}

/** What validation finds, but not where bundling found something already. */
function judge(description: Bundle, known: Finding[]): Finding[] {
  const places = new Set(known.map(({ file, pointer }) => `${file}#${pointer}`))
  return placeFindings(validate(description), description).filter(
    ({ file, pointer }) => !places.has(`${file}#${pointer}`),
  )
}

function givenFiles(input: Extract<UnderstandInput, { files: unknown }>) {
  return {
    files: new Map(Object.entries(input.files)),
    entry: input.entry,
    mediaType: input.mediaType,
  }
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
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const isWhole = files === 1
  return {
    summary: summarize(made),
    bundle: writeBundle(made),
    ...((format === 'yaml' || !isWhole) && { json: encode(`${JSON.stringify(root, null, 2)}\n`) }),
    ...((format === 'json' || !isWhole) && {
      yaml: encode(writeYaml(root)),
    }),
  }
}

function writeYaml(root: JsonObject): string {
  try {
    return dump(root, { noRefs: true, lineWidth: -1 })
  } catch (error) {
    // A text of megabytes is too long for the writer; JSON is YAML too.
    if (error instanceof RangeError) return JSON.stringify(root, null, 2)
    throw error
  }
}

function summarize({ root, specification, format }: Bundle): Summary {
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
