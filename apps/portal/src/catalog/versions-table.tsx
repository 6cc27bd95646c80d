import { changesPage, registrationPage, versionPage } from '../addresses.ts'
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
          <th scope="col">Reaches</th>
          <th scope="col">Changes</th>
          <th scope="col">Published</th>
          <th scope="col">By</th>
          <th scope="col">Let through by</th>
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
            <td data-label="Reaches">{version.reached ?? '–'}</td>
            <td data-label="Changes">
              <ChangesLink org={org} version={version} />
            </td>
            <td data-label="Published">
              <a href={registrationPage(org, version.registration)}>
                <Time at={version.publishedAt} />
              </a>
            </td>
            <td data-label="By">
              <Person person={version.publishedBy} userId={userId} />
            </td>
            <td data-label="Let through by">
              <LetThroughBy version={version} userId={userId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How much changed, with the way to the changes themselves. */
function ChangesLink({ org, version }: { org: string; version: Version }) {
  const { api, version: label, changes } = version
  if (!changes?.against) return <>First version</>
  const words =
    changes.total === 0
      ? 'None'
      : changes.breaking > 0
        ? `${changes.total}, ${changes.breaking} breaking`
        : `${changes.total}`
  return (
    <a
      href={changesPage(org, api, changes.against, label)}
      aria-label={`Changes of ${label} against ${changes.against}: ${words}`}
    >
      {words}
    </a>
  )
}

/** Who approved it or waived its changes; nobody had to in most cases. */
function LetThroughBy({ version: { gate }, userId }: { version: Version; userId: string }) {
  const people = new Map(
    [
      ...(gate?.approvals ?? []).map(({ decidedBy }) => decidedBy),
      ...(gate?.waived ?? []).map(({ createdBy }) => createdBy),
    ].map((person) => [person.id, person]),
  )
  if (people.size === 0) return <>–</>
  return [...people.values()].map((person, index) => (
    <span key={person.id}>
      {index > 0 && ', '}
      <Person person={person} userId={userId} />
    </span>
  ))
}
