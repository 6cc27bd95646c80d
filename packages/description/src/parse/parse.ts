import type { Finding } from '../finding.ts'
import { buildYaml } from './build-yaml.ts'
import { decodeLeniently } from '../lenient-text.ts'
import { decode } from './decode.ts'
import { Fault } from './fault.ts'
import { flawMessage, type Flaw } from './flaws.ts'
import type { Json } from './json.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { placeOf, placesOf, type Place } from './places.ts'
import { readJson, seekJson } from './read-json.ts'
import { seekYaml, yamlEvents } from './read-yaml.ts'
import { Seeker } from './seeker.ts'

export type Format = 'json' | 'yaml'

/** A file that was read. Lines are looked up only when asked for: most files have no finding. */
export interface SourceFile {
  file: string
  format: Format
  value: Json
  /** The place of each pointer's key, or of the item in a list; of the nearest ancestor if absent. */
  locate(pointers: Iterable<string>): Map<string, Place>
}

export interface Parsed {
  /** Null when the text could not be read at all. */
  source: SourceFile | null
  findings: Finding[]
}

export interface ParseOptions {
  /** The name that findings carry. */
  file: string
  /** What the sender said it is; otherwise the name and the first character decide. */
  mediaType?: string | undefined
  limits?: Limits | undefined
}

/** Reads JSON or YAML. Whatever the bytes are, the answer is a tree or findings, never an exception. */
export function parse(bytes: Uint8Array, options: ParseOptions): Parsed {
  const { file, limits = defaultLimits } = options
  const findingAt = (
    rule: string,
    message: string,
    place: Place,
    level: Finding['level'] = 'error',
  ): Finding => ({
    rule,
    level,
    message,
    file,
    pointer: '',
    ...place,
  })
  if (bytes.length > limits.bytes)
    return {
      source: null,
      findings: [
        findingAt(
          'too-large',
          `The file has ${bytes.length.toLocaleString('en-US')} bytes; ${limits.bytes.toLocaleString('en-US')} are accepted. Split the description into several APIs.`,
          { line: 1, column: 1 },
        ),
      ],
    }
  try {
    const { text, hadMark } = decode(bytes)
    const { format, value, flaws } = read(text, options, limits)
    if (hadMark) flaws.push({ rule: 'byte-order-mark', key: '', offset: 0 })
    const places = placesOf(
      text,
      flaws.map(({ offset }) => offset),
    )
    return {
      source: { file, format, value, locate: (pointers) => locate(text, format, limits, pointers) },
      findings: flaws.map((flaw) =>
        findingAt(
          flaw.rule,
          flawMessage(flaw),
          places.get(flaw.offset) ?? { line: 1, column: 1 },
          flaw.rule === 'byte-order-mark' ? 'warning' : 'error',
        ),
      ),
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const place = placeOf(decodeLeniently(bytes), error.offset)
    return { source: null, findings: [findingAt(error.rule, error.message, place)] }
  }
}

function read(
  text: string,
  { file, mediaType }: ParseOptions,
  limits: Limits,
): { format: Format; value: Json; flaws: Flaw[] } {
  const saysYaml = mediaType?.includes('yaml') || /\.ya?ml$/i.test(file)
  if (/^\s*[{[]/.test(text))
    try {
      return { format: 'json', ...readJson(text, limits) }
    } catch (error) {
      // A YAML flow mapping starts like JSON.
      if (!saysYaml || !(error instanceof Fault) || error.rule !== 'json-syntax') throw error
    }
  return { format: 'yaml', ...buildYaml(text, yamlEvents(text, limits), limits) }
}

function locate(
  text: string,
  format: Format,
  limits: Limits,
  pointers: Iterable<string>,
): Map<string, Place> {
  const sought = [...pointers]
  const seeker = new Seeker(sought)
  if (format === 'json') seekJson(text, seeker)
  else seekYaml(text, yamlEvents(text, limits), seeker)
  const offsets = sought.map((pointer) => seeker.offsetOf(pointer))
  const places = placesOf(text, offsets)
  return new Map(
    sought.map((pointer, index) => [
      pointer,
      places.get(offsets[index] ?? 0) ?? { line: 1, column: 1 },
    ]),
  )
}
