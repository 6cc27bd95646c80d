import { catalogPage } from '../addresses.ts'
import type { Api } from '../api/types.ts'
import { Lifecycle } from '../catalog/lifecycle.tsx'
import { Breadcrumbs } from '../shell/breadcrumbs.tsx'
import { ScoreDial } from '../shell/score-dial.tsx'
import type { ApiTab, Tab } from './tabs.ts'

type Props = { org: string; api: Api; tabs: Tab[]; current: ApiTab }

/** What every page of an API begins with: what it is, and the way to its other pages. */
export function ApiHead({ org, api, tabs, current }: Props) {
  return (
    <div className="api-head">
      <Breadcrumbs crumbs={[{ name: 'Catalog', page: catalogPage(org) }]} />
      <header className="page-head">
        <h1>{api.title}</h1>
        <p className="page-facts">
          <code>{api.slug}</code>
          {api.latestVersion && <span className="version-label">{api.latestVersion}</span>}
          <span className="badges">
            <Lifecycle api={api} />
          </span>
          {api.score !== undefined && <ScoreDial score={api.score} />}
        </p>
      </header>
      <nav aria-label={`Pages of ${api.title}`} className="api-tabs">
        <ul>
          {tabs.map(({ tab, name, page }) => (
            <li key={tab}>
              <a href={page} aria-current={tab === current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
