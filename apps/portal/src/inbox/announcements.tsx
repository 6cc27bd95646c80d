import type { Announcement } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import { Time } from '../shell/time.tsx'
import { changesFor, kindTones, kindWords, pageFor } from './words.ts'

export function Announcements({ announcements }: { announcements: Announcement[] }) {
  return (
    <ul className="announcements" aria-label="Announcements">
      {announcements.map((announcement) => {
        const { id, kind, title, api, version, breakingChanges, createdAt } = announcement
        const changes = changesFor(announcement)
        return (
          <li key={id}>
            <p className="announcement-title">
              <a href={pageFor(announcement)}>
                {title} {version}
              </a>
            </p>
            <p className="page-facts">
              <Badge tone={kindTones[kind]}>{kindWords[kind]}</Badge>
              {breakingChanges ? <span>{count(breakingChanges, 'breaking change')}</span> : null}
              {changes && (
                <a href={changes} aria-label={`Changes of ${title} ${version ?? ''}`}>
                  Changes
                </a>
              )}
              {api && <code>{api}</code>}
              <Time at={createdAt} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
