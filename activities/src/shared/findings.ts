import { type Finding, findingsShownMax } from '@portolan/description/finding'
import type { Blobs } from '@portolan/store/content/blobs'
import type { FindingCounts } from '@portolan/store/registrations/registration'

/** What a step found: how much, and the S3 key of the first 500 where there is anything. */
export interface Found {
  findings: FindingCounts
  findingsKey?: string
}

/** Keeps findings, which must be sorted with the gravest first. `total` counts those that are not here too. */
export async function keepFindings(
  blobs: Blobs,
  orgId: string,
  findings: Finding[],
  total: number,
): Promise<Found> {
  const levelled = (wanted: Finding['level']) =>
    findings.filter(({ level }) => level === wanted).length
  return {
    findings: { total, errors: levelled('error'), warnings: levelled('warning') },
    ...(findings.length > 0 && {
      findingsKey: await blobs.putJson(orgId, findings.slice(0, findingsShownMax)),
    }),
  }
}

export const readFindings = async (blobs: Blobs, { findingsKey }: Found): Promise<Finding[]> =>
  findingsKey ? blobs.getJson<Finding[]>(findingsKey) : []
