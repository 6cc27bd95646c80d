import type { components } from '@portolan/specs/types'
import type { Waiver } from '@portolan/store/governance/waivers'
import type { ComparedChange, KeptComparison } from '@portolan/store/versions/comparisons'
import type { Pair } from '../../shared/find-pair.ts'
import { representWaiver } from '../../shared/represent-waiver.ts'
import { links } from '../links.ts'
import type { ApisPorts } from '../read-ports.ts'

type Change = components['schemas']['Change']

export interface ChangesPage {
  changes: ComparedChange[]
  /** Those that live, by fingerprint; absent for outsiders. */
  waivers?: ReadonlyMap<string, Waiver>
  nextCursor?: string
}

/** A page of what changed between two versions, with what is waived of it. */
export async function representComparison(
  ports: Pick<ApisPorts, 'people' | 'now'>,
  org: string,
  { api, from, to }: Pair,
  { verdict, version, counts, changes: all }: KeptComparison,
  { changes, waivers, nextCursor }: ChangesPage,
): Promise<components['schemas']['Comparison']> {
  const waived = all.filter(
    ({ level, fingerprint }) => level === 'breaking' && waivers?.has(fingerprint),
  ).length
  const isWaiting = to.registration?.status === 'awaiting-approval'
  const id = isWaiting ? to.registration?.registrationId : undefined
  return {
    from: from.label,
    to: to.label,
    verdict,
    version,
    counts: { ...counts, ...(waivers && { waived }) },
    items: await Promise.all(
      changes.map(async (change) => {
        const waiver = waivers?.get(change.fingerprint)
        return {
          ...representChange(change),
          ...(waiver && { waiver: await representWaiver(ports, waiver) }),
        }
      }),
    ),
    ...(nextCursor && { nextCursor }),
    ...(id && { registration: id }),
    links: {
      self: links.changes(org, api.slug, from.label, to.label),
      ...(id && { registration: links.registration(org, id) }),
    },
  }
}

/** A description of a single file has no file name worth showing. */
export const representChange = ({ published, candidate, ...change }: ComparedChange): Change => ({
  ...change,
  published: placeOf(published),
  candidate: placeOf(candidate),
})

function placeOf(place: ComparedChange['published']): Change['published'] {
  if (!place) return null
  const { file, ...shown } = place
  return { ...shown, ...(file && { file }) }
}
