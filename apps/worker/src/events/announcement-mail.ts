import { type Mail, type MailParts, writeMail } from '@portolan/mail/mail'
import type { Announcement } from '@portolan/store/users/inbox'

/** What is mailed of an announcement; undefined where the inbox is enough. */
export function mailOf(announcement: Announcement, portalUrl: string): Mail | undefined {
  const words = wordsOf(announcement)
  return words && writeMail({ ...words, links: linksOf(announcement, portalUrl) })
}

function wordsOf(said: Announcement): Omit<MailParts, 'links'> | undefined {
  const { api = '', version = '', title, breakingChanges = 0 } = said
  const name = `${api} ${version}`
  const breaking = `${breakingChanges} breaking ${breakingChanges === 1 ? 'change' : 'changes'}`
  const what = `Version ${version} of ${title} (${api})${said.against && breakingChanges > 0 ? ` has ${breaking} against ${said.against}` : ''}.`
  switch (said.kind) {
    case 'version-published':
    case 'version-withdrawn':
      return undefined
    case 'approval-requested':
      return {
        subject: `${name} waits for your approval`,
        paragraphs: [what, 'The policy asks for an approval before it is published.'],
      }
    case 'approval-reminder':
      return {
        subject: `${name} still waits for your approval`,
        paragraphs: [what, 'It still lacks an approval, and is rejected when its time is over.'],
      }
    case 'approval-expired':
      return {
        subject: `${name} was not approved in time`,
        paragraphs: [
          what,
          'Nobody let it through in time, so it was rejected. It can be submitted again.',
        ],
      }
    case 'waiver-expired':
      return {
        subject: `A waiver of ${api} has expired`,
        paragraphs: [
          `The waiver for this change has expired: ${title}`,
          'From now on the change is asked for again.',
        ],
      }
    case 'review-completed':
      return {
        subject: 'A review of your APIs is completed',
        paragraphs: [title, 'Its results say which versions would pass and which would fail.'],
      }
  }
}

function linksOf(
  { organization, api, version, against, registrationId, reviewId }: Announcement,
  portalUrl: string,
): MailParts['links'] {
  const address = (...segments: string[]) =>
    [portalUrl.replace(/\/$/, ''), ...segments.map(encodeURIComponent)].join('/')
  const links: MailParts['links'] = []
  if (api && version && against)
    links.push({
      label: 'See what changed',
      url: address(organization, api, 'changes', `${against}..${version}`),
    })
  if (registrationId)
    links.push({
      label: 'The registration',
      url: address(organization, 'registrations', registrationId),
    })
  if (reviewId)
    links.push({ label: 'The review', url: address(organization, 'settings', 'reviews', reviewId) })
  if (links.length === 0 && api) links.push({ label: 'The API', url: address(organization, api) })
  return links
}
