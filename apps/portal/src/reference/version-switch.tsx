import { versionsPage, withQuery } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import type { Place } from './place.ts'

export type Switchable = Pick<Version, 'version' | 'latest' | 'status'>

/** Of so many versions, newest first, the menu offers; all are on the API's page. */
const offeredMax = 40

export const switchable = (versions: Version[]): Switchable[] =>
  versions
    .slice(0, offeredMax)
    .map(({ version, latest, status }) => ({ version, status, ...(latest && { latest }) }))

type Props = {
  place: Place
  versions: Switchable[]
  /** The same page in another version. */
  pageIn: (place: Place) => string
}

/** Another version of the same page; one that lacks it leads to its overview, which says so. */
export function VersionSwitch({ place, versions, pageIn }: Props) {
  return (
    <details className="menu version-switch" data-menu="">
      <summary aria-label={`Version ${place.version}, choose another`}>
        <span className="version-label">{place.version}</span>
      </summary>
      <ul>
        {versions.map(({ version, latest, status }) => {
          const isCurrent = version === place.version
          const page = pageIn({ ...place, version })
          return (
            <li key={version}>
              <a
                href={isCurrent ? page : withQuery(page, { from: place.version })}
                aria-current={isCurrent ? 'true' : undefined}
              >
                <code>{version}</code>
                {latest && <Badge>latest</Badge>}
                {status !== 'published' && <Badge tone="warning">{status}</Badge>}
              </a>
            </li>
          )
        })}
        <li>
          <a href={versionsPage(place.org, place.api)}>All versions</a>
        </li>
      </ul>
    </details>
  )
}
