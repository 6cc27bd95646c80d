import { changesPage, withQuery } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import type { OperationRow } from './documentation.ts'
import type { Place } from './place.ts'

/** A version that brought an operation, or changed it. */
export type Past = {
  version: string
  added: boolean
  breaking: number
  total: number
  /** What it changed there, where the version before is known. */
  changes?: string
}

/** In which versions an operation was added or changed, newest first. */
export function pastOf(
  operation: OperationRow | undefined,
  place: Place,
  versions: Pick<Version, 'version'>[],
): Past[] {
  return (operation?.history ?? []).map(({ version, added = false, breaking, caution, safe }) => {
    const before = beforeOf(version, versions)
    return {
      version,
      added,
      breaking,
      total: breaking + caution + safe,
      ...(before && {
        changes: withQuery(changesPage(place.org, place.api, before, version), {
          operation: operation?.key,
        }),
      }),
    }
  })
}

/** The version before another; they come newest first. */
export function beforeOf(
  version: string,
  versions: Pick<Version, 'version'>[],
): string | undefined {
  const at = versions.findIndex((each) => each.version === version)
  return at < 0 ? undefined : versions[at + 1]?.version
}
