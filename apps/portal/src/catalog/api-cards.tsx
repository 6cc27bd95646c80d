import { apiPage } from '../addresses.ts'
import type { Api } from '../api/types.ts'
import { excerpt } from '../markdown/excerpt.ts'
import { count } from '../shell/figures.ts'
import { ScoreDial } from '../shell/score-dial.tsx'
import { Time } from '../shell/time.tsx'
import { Lifecycle } from './lifecycle.tsx'
import { Tags } from './tags.tsx'

const excerptLength = 150

export function ApiCards({ org, apis }: { org: string; apis: Api[] }) {
  return (
    <ul className="cards" aria-label="APIs">
      {apis.map((api) => (
        <li key={api.id} className="card">
          <div className="card-head">
            <h2>
              <a href={apiPage(org, api.slug)}>{api.title}</a>
            </h2>
            {api.score !== undefined && <ScoreDial score={api.score} />}
          </div>
          <p className="card-slug">
            <code>{api.slug}</code>
            {api.latestVersion && <span className="version-label">{api.latestVersion}</span>}
            <Lifecycle api={api} />
          </p>
          {api.description && (
            <p className="card-text">{excerpt(api.description, excerptLength)}</p>
          )}
          <Tags org={org} tags={api.tags} />
          <p className="card-foot">
            <span>
              {[
                api.team?.name,
                api.owner?.name,
                api.operations !== undefined && count(api.operations, 'operation'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span>
              Changed <Time at={api.updatedAt} dayOnly />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
