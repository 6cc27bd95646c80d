import type { ReactNode } from 'react'
import { SettingsNavigation } from './settings-navigation.tsx'
import { memberOf } from './member.ts'

type Props = { org: string; title: string; intro?: ReactNode; children: ReactNode }

/** The frame of every page of an organization's settings. */
export async function SettingsPage({ org, title, intro, children }: Props) {
  const { organization, address } = await memberOf(org)
  return (
    <div className="page">
      <p className="eyebrow">{organization.name}</p>
      <SettingsNavigation organization={organization} address={address} />
      <header className="page-head">
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </header>
      {children}
    </div>
  )
}
