import type { Finding, Unplaced } from '../finding.ts'
import { recognize, type Specification } from '../model/specification.ts'
import type { JsonObject } from '../parse/json.ts'
import { defaultLimits, type Limits } from '../parse/limits.ts'
import { parse, type Format } from '../parse/parse.ts'
import { checkSize } from './check-size.ts'
import { gather } from './gather.ts'
import { Origins } from './origins.ts'
import type { SourcePlace } from './source-place.ts'

/** One description whose references all lead into itself. */
export interface Bundle {
  root: JsonObject
  specification: Specification
  /** How the entry file was written. */
  format: Format
  /** How many files it was made of. */
  files: number
  /** The place in the given files of each pointer of the bundled description. */
  locate(pointers: string[]): Map<string, SourcePlace>
}

export interface BundleOptions {
  /** The file to start from. Needed only where it cannot be told from the names. */
  entry?: string | undefined
  /** Of the entry file. */
  mediaType?: string | undefined
  /** Why files that are referred to are not given, by name, where the caller knows. */
  absent?: ReadonlyMap<string, string> | undefined
  limits?: Limits | undefined
}

export interface Bundled {
  /** Null when there is no description that could be judged further. */
  bundle: Bundle | null
  findings: Finding[]
}

/** Reads a description of one file or many and puts it together. Only the given files are read. */
export function bundle(
  files: ReadonlyMap<string, Uint8Array>,
  options: BundleOptions = {},
): Bundled {
  const limits = options.limits ?? defaultLimits
  const [only] = files.keys()
  const entry = options.entry ?? only ?? ''
  const bytes = files.get(entry)
  const nowhere = { file: entry, pointer: '', line: 1, column: 1 }
  if (!bytes)
    return {
      bundle: null,
      findings: [
        {
          rule: 'entry-missing',
          level: 'error',
          message: `There is no file "${entry}" among the ${files.size} given. Name the file that starts with openapi or swagger as entry.`,
          ...nowhere,
        },
      ],
    }
  const { source, findings } = parse(bytes, { file: entry, mediaType: options.mediaType, limits })
  if (!source) return { bundle: null, findings }
  const recognized = recognize(source.value)
  if ('finding' in recognized) {
    const { pointer } = recognized.finding
    const place = source.locate([pointer]).get(pointer) ?? nowhere
    return {
      bundle: null,
      findings: [...findings, { ...recognized.finding, file: entry, ...place }],
    }
  }
  const { root, specification } = recognized
  const origins = new Origins(source)
  const gathered = gather({
    files,
    entry: source,
    root,
    specification,
    origins,
    limits,
    absent: options.absent,
  })
  const made: Bundle = {
    root,
    specification,
    format: source.format,
    files: gathered.files,
    locate: (pointers) => origins.locate(pointers),
  }
  const unplaced = [...gathered.unplaced, ...checkSize(root, limits)]
  return {
    bundle: unplaced.some(({ rule }) => rule === 'too-large') ? null : made,
    findings: [...findings, ...gathered.findings, ...placeFindings(unplaced, made)],
  }
}

/** Findings about the bundled description, at their places in the files that were given. */
export function placeFindings(unplaced: Unplaced[], { locate }: Pick<Bundle, 'locate'>): Finding[] {
  const places = locate(unplaced.map(({ pointer }) => pointer))
  return unplaced.map((finding) => ({
    ...finding,
    ...(places.get(finding.pointer) ?? { file: '', pointer: finding.pointer, line: 1, column: 1 }),
  }))
}
