import type { SourcePlace } from '../bundle/source-place.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import { ownObject, ownString, type JsonObject } from '../parse/json.ts'
import type { Change, ChangePlace, Comparison } from './change.ts'
import { readContract } from './contract/read-contract.ts'
import { Schemas } from './schema/schemas.ts'
import { Source } from './source.ts'
import { adviseVersion } from './version.ts'
import { alignBasePath } from './walk/align-base-path.ts'
import { Report, type Unplaced } from './walk/report.ts'
import { SchemaPairs } from './walk/schema-pairs.ts'
import { walkContracts } from './walk/walk.ts'

export type { Change, ChangeLevel, ChangePlace, Comparison, Hurt, VersionAdvice } from './change.ts'

/** A bundled description, as `bundle` makes it or as `readBundle` reads it back. */
export type ComparedDescription = {
  root: JsonObject
  specification: Specification
} & (
  | { locate: (pointers: string[]) => Map<string, SourcePlace> }
  | { placeOf: (pointer: string) => SourcePlace }
)

export interface CompareOptions {
  /** The day that Sunset dates are held against; today where left out. */
  today?: Date
}

/** What a candidate changes of the contract that the published version made. */
export function compare(
  published: ComparedDescription,
  candidate: ComparedDescription,
  { today = new Date() }: CompareOptions = {},
): Comparison {
  const before = new Source(new Reading(published.root, published.specification))
  const after = new Source(new Reading(candidate.root, candidate.specification))
  const schemas = new SchemaPairs(new Schemas(before), new Schemas(after), today)
  const report = new Report()
  const promised = readContract(before)
  const offered = alignBasePath(promised, readContract(after))
  walkContracts({ before: promised, after: offered }, schemas, report)
  report.close(schemas.isCut)
  const verdict = report.isBreaking ? 'breaking' : report.total > 0 ? 'compatible' : 'identical'
  return {
    verdict,
    changes: placed(report.sorted(), published, candidate),
    total: report.total,
    version: adviseVersion(versionOf(published), versionOf(candidate), verdict),
  }
}

const versionOf = ({ root }: ComparedDescription): string =>
  ownString(ownObject(root, 'info'), 'version') ?? ''

/** Each file is read once for all of its lines. */
function placed(
  unplaced: Unplaced[],
  published: ComparedDescription,
  candidate: ComparedDescription,
): Change[] {
  const before = placesIn(
    published,
    unplaced.map((change) => change.published),
  )
  const after = placesIn(
    candidate,
    unplaced.map((change) => change.candidate),
  )
  return unplaced.map(({ order: _, lastReached: __, ...change }) => ({
    ...change,
    published: before(change.published),
    candidate: after(change.candidate),
  }))
}

function placesIn(
  description: ComparedDescription,
  pointers: (string | null)[],
): (pointer: string | null) => ChangePlace | null {
  const known = [...new Set(pointers.filter((pointer) => pointer !== null))]
  const places =
    'locate' in description
      ? description.locate(known)
      : new Map(known.map((pointer) => [pointer, description.placeOf(pointer)]))
  return (pointer) => {
    const place = pointer === null ? undefined : places.get(pointer)
    return place ? { file: place.file, pointer: place.pointer, line: place.line } : null
  }
}
