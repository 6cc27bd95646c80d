import {
  apiPage,
  catalogPage,
  changesPage,
  registrationPage,
  reviewPage,
  versionPage,
} from '../addresses.ts'
import type { Announcement } from '../api/types.ts'
import type { Tone } from '../shell/badge.tsx'

type Kind = Announcement['kind']

export const kindWords: Record<Kind, string> = {
  'version-published': 'published',
  'version-withdrawn': 'withdrawn',
  'approval-requested': 'approval requested',
  'approval-reminder': 'still waits for approval',
  'approval-expired': 'not approved in time',
  'waiver-expired': 'waiver expired',
  'review-completed': 'review completed',
}

export const kindTones: Record<Kind, Tone> = {
  'version-published': 'good',
  'version-withdrawn': 'warning',
  'approval-requested': 'warning',
  'approval-reminder': 'warning',
  'approval-expired': 'bad',
  'waiver-expired': 'warning',
  'review-completed': 'good',
}

/** What is published is read, what waits is decided, and what was reviewed is looked at. */
export function pageFor(announcement: Announcement): string {
  const { kind, organization, api, version, links } = announcement
  const registration = lastOf(links.registration)
  const review = lastOf(links.review)
  if (review) return reviewPage(organization, review)
  if (kind === 'version-published' && api && version) return versionPage(organization, api, version)
  if (registration) return registrationPage(organization, registration)
  return api ? apiPage(organization, api) : catalogPage(organization)
}

/** The changes that an announcement is about, side by side. */
export function changesFor({ organization, api, links }: Announcement): string | undefined {
  const [from, to] = lastOf(links.changes)?.split('..') ?? []
  return api && from && to ? changesPage(organization, api, from, to) : undefined
}

/** What a link of the API names last; links are addresses of the API, not pages. */
function lastOf(link: string | undefined): string | undefined {
  const last = link?.split(/[?#]/)[0]?.split('/').at(-1)
  try {
    return last && decodeURIComponent(last)
  } catch {
    return undefined
  }
}
