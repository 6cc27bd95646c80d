import { changesPage, registrationPage, versionPage } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import type { ChangeCounts } from '../api-pages/changes-of.ts'
import { LevelCounts } from '../api-pages/level-counts.tsx'
import { Person } from '../shell/person.tsx'
import { ScoreDial } from '../shell/score-dial.tsx'
import { Time } from '../shell/time.tsx'
import { VersionStatus } from './version-status.tsx'

type Row = { version: Version; counts?: ChangeCounts }

type Props = {
  org: string
  rows: Row[]
  userId: string | undefined
  /** Members also see who published a version, and who let it through. */
  isMember: boolean
}

/** On a narrow screen each row becomes a block; `data-label` names its cells then. */
export function VersionsTable({ org, rows, userId, isMember }: Props) {
  if (rows.length === 0) return <p className="empty">No version is published.</p>
  return (
    <table className="rows" aria-label="Versions">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Status</th>
          <th scope="col">Score</th>
          {isMember && <th scope="col">Reaches</th>}
          <th scope="col">Changes</th>
          <th scope="col">Published</th>
          {isMember && <th scope="col">By</th>}
          {isMember && <th scope="col">Let through by</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ version, counts }) => (
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
            {isMember && <td data-label="Reaches">{version.reached ?? '–'}</td>}
            <td data-label="Changes">
              <ChangesLink org={org} version={version} counts={counts} />
            </td>
            <td data-label="Published">
              {version.registration ? (
                <a href={registrationPage(org, version.registration)}>
                  <Time at={version.publishedAt} />
                </a>
              ) : (
                <Time at={version.publishedAt} />
              )}
            </td>
            {isMember && (
              <td data-label="By">
                {version.publishedBy ? (
                  <Person person={version.publishedBy} userId={userId} />
                ) : (
                  '–'
                )}
              </td>
            )}
            {isMember && (
              <td data-label="Let through by">
                <LetThroughBy version={version} userId={userId} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ChangesProps = { org: string; version: Version; counts: ChangeCounts | undefined }

/** How much changed, with the way to the changes themselves. */
function ChangesLink({ org, version, counts }: ChangesProps) {
  const { api, version: label, changes } = version
  if (!changes?.against) return <>First version</>
  return (
    <a className="changes-link" href={changesPage(org, api, changes.against, label)}>
      <span className="visually-hidden">
        Changes of {label} against {changes.against}:{' '}
      </span>
      {counts ? <LevelCounts counts={counts} /> : `${changes.total}`}
    </a>
  )
}

/** Who approved it or waived its changes; nobody had to in most cases. */
function LetThroughBy({ version: { gate }, userId }: Pick<Props, 'userId'> & { version: Version }) {
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
