import {
  changelogEntry,
  type ChangelogEntry,
} from '@portolan/description/compare/formats/changelog'
import type { Version } from '../../api/types.ts'
import type { Asking } from '../../frame/request.ts'
import { type ChangeCounts, changesOf } from '../changes-of.ts'

/** Versions on one page of the changelog, and changes that are told of each. */
const versionsPerPage = 10
const changesPerVersion = 60

export type VersionEntry = {
  version: string
  publishedAt: string
  /** The version that it is compared with; absent for the first. */
  against?: string
  /** Absent for a first version, and where the comparison is still to be made. */
  counts?: ChangeCounts
  entry?: ChangelogEntry
  /** How many changes `entry` leaves out. */
  more?: number
}

export type Changelog = { entries: VersionEntry[]; nextCursor?: string }

/** What changed in each version, newest first. */
export async function readChangelog(
  reader: Asking,
  org: string,
  api: string,
  cursor: string | undefined,
): Promise<Changelog> {
  const { items, nextCursor } = await reader.ask(
    reader.api.GET('/orgs/{org}/apis/{api}/versions', {
      params: {
        path: { org, api },
        query: { limit: versionsPerPage, ...(cursor && { cursor }) },
      },
    }),
  )
  const entries = await Promise.all(items.map((version) => entryOf(reader, org, version)))
  return { entries, ...(nextCursor && { nextCursor }) }
}

async function entryOf(reader: Asking, org: string, row: Version): Promise<VersionEntry> {
  const { version, publishedAt, changes } = row
  const found = await changesOf(reader, org, row, changesPerVersion)
  const date = new Date(publishedAt)
  return {
    version,
    publishedAt,
    ...(changes?.against && { against: changes.against }),
    ...(found && {
      counts: found.counts,
      more: found.counts.total - found.items.length,
      entry: changelogEntry({ changes: found.items }, { candidate: version, date }),
    }),
  }
}
