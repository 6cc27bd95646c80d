import { type ComparedPair, pairKey } from '@portolan/store/versions/compared-pair'
import type { SourceFormat, VersionContent } from '@portolan/store/versions/versions'

/** The contract between those who want to know what changed and the workflow that finds out. */
export const compareVersions = 'compareVersions'
export const comparisonWorkflowId = (orgId: string, pair: ComparedPair): string =>
  `comparison/${orgId}/${pairKey(pair)}`

/** One side of a comparison, by the S3 keys of its content. */
export interface ComparedContent {
  content: Pick<VersionContent, 'source' | 'bundle'>
  format: SourceFormat
}

export interface ComparisonStart {
  orgId: string
  orgSlug: string
  /** For people: the API's slug and the labels, as in `tasks 1.0.0..1.1.0`. */
  name: string
  published: ComparedContent
  candidate: ComparedContent
}
