import type { Api } from '../api/types.ts'
import type { Difference } from './settings-state.ts'

/** What the form holds, as the API would have it. */
export type Wanted = {
  team: string | null
  owner: string | null
  lifecycle: Api['lifecycle']
  tags: string[]
  visibility: Api['visibility']
}

const none = 'none'

/** Where what holds now is not what somebody is about to save; teams and people by name. */
export function differences(
  now: Api,
  wanted: Wanted,
  names: { team: string; owner: string },
): Difference[] {
  const all: Difference[] = [
    { name: 'Team', theirs: now.team?.name ?? none, yours: names.team || none },
    { name: 'Owner', theirs: now.owner?.name ?? none, yours: names.owner || none },
    { name: 'Lifecycle', theirs: now.lifecycle, yours: wanted.lifecycle },
    { name: 'Tags', theirs: listed(now.tags), yours: listed(wanted.tags) },
    { name: 'Visibility', theirs: now.visibility, yours: wanted.visibility },
  ]
  return all.filter(({ theirs, yours }) => theirs !== yours)
}

const listed = (tags: string[]): string => tags.toSorted().join(', ') || none
