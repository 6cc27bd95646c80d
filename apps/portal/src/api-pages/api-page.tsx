import type { ReactNode } from 'react'
import { Meta } from '../frame/meta.tsx'
import { excerpt } from '../markdown/excerpt.ts'
import { ApiHead } from './api-head.tsx'
import type { ApiPageData } from './read-api-page.ts'
import type { ApiTab } from './tabs.ts'

type Props = {
  data: ApiPageData
  current: ApiTab
  /** What this page shows of the API; absent on the overview, which is the API itself. */
  about?: string
  /** The same page as Markdown. */
  markdown?: string
  children: ReactNode
}

/** A page of an API that only reads. */
export function ApiPage({ data, current, about, markdown, children }: Props) {
  const { org, api, tabs, canonical } = data
  const description = api.description ? excerpt(api.description) : `The API ${api.title}.`
  return (
    <div className="page">
      <Meta
        title={about ? `${about} of ${api.title}` : api.title}
        description={about ? `${about} of ${api.title}. ${description}` : description}
        canonical={canonical}
        {...(markdown && { markdown })}
        isPublic={api.visibility === 'public'}
      />
      <ApiHead org={org} api={api} tabs={tabs} current={current} />
      {children}
    </div>
  )
}
