import { rulesPage } from '../../../addresses.ts'

export default function RuleNotFound() {
  return (
    <div className="page page-narrow stack">
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
