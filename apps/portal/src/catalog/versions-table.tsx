import { registrationPage, versionPage } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import { Person } from '../shell/person.tsx'
import { ScoreDial } from '../shell/score-dial.tsx'
import { Time } from '../shell/time.tsx'
import { VersionStatus } from './version-status.tsx'

type Props = { org: string; versions: Version[]; userId: string }

/** On a narrow screen each row becomes a block; `data-label` names its cells then. */
export function VersionsTable({ org, versions, userId }: Props) {
  if (versions.length === 0) return <p>No version is published.</p>
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Status</th>
          <th scope="col">Score</th>
          <th scope="col">Changes</th>
          <th scope="col">Published</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.version}>
            <th scope="row">
              <a href={versionPage(org, version.api, version.version)}>{version.version}</a>
            </th>
            <td data-label="Status">
              <span className="badges">
                <VersionStatus status={version.status} latest={version.latest} />
              </span>
            </td>
            <td data-label="Score">
              {version.score === undefined ? '–' : <ScoreDial score={version.score} />}
            </td>
            <td data-label="Changes">{changesInWords(version)}</td>
            <td data-label="Published">
              <a href={registrationPage(org, version.registration)}>
                <Time at={version.publishedAt} />
              </a>
            </td>
            <td data-label="By">
              <Person person={version.publishedBy} userId={userId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function changesInWords({ changes }: Version): string {
  if (!changes?.against) return 'First version'
  if (changes.total === 0) return 'None'
  return changes.breaking > 0
    ? `${changes.total}, ${changes.breaking} breaking`
    : `${changes.total}`
}
