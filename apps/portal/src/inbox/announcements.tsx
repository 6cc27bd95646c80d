import { registrationPage, versionPage } from '../addresses.ts'
import type { Announcement } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import { Time } from '../shell/time.tsx'

export function Announcements({ announcements }: { announcements: Announcement[] }) {
  return (
    <ul className="announcements" aria-label="Announcements">
      {announcements.map((announcement) => (
        <li key={announcement.id}>
          <p className="announcement-title">
            <a href={pageFor(announcement)}>
              {announcement.title} {announcement.version}
            </a>
          </p>
          <p className="page-facts">
            <Badge tone={announcement.kind === 'approval-requested' ? 'warning' : 'good'}>
              {announcement.kind === 'approval-requested' ? 'approval requested' : 'published'}
            </Badge>
            {announcement.breakingChanges ? (
              <span>{count(announcement.breakingChanges, 'breaking change')}</span>
            ) : null}
            <code>{announcement.api}</code>
            <Time at={announcement.createdAt} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What is published is read; what waits is decided. */
function pageFor({ kind, organization, api, version, links }: Announcement): string {
  const registration = links.registration.split('/').at(-1)
  if (kind === 'version-published' || !registration) return versionPage(organization, api, version)
  return registrationPage(organization, registration)
}
