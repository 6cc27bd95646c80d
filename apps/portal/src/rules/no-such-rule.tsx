import { rulesPage } from '../addresses.ts'
import { Meta } from '../frame/meta.tsx'

export function NoSuchRule() {
  return (
    <div className="page page-narrow stack">
      <Meta title="No such rule" description="No rule has this name." />
      <p className="eyebrow">404</p>
      <h1>No rule has this name</h1>
      <p>
        It is none of the rules that come with Portolan. It may be one that your organization’s
        ruleset declares itself, where it says what it asks for; or it was renamed.
      </p>
      <p>
        <a href={rulesPage}>See every rule</a>
      </p>
    </div>
  )
}
