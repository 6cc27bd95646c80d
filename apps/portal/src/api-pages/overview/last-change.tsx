import { changelogPage, changesPage } from '../../addresses.ts'
import { levelTones } from '../../changes/words.ts'
import { Badge } from '../../shell/badge.tsx'
import { LevelCounts } from '../level-counts.tsx'
import type { Overview } from './read-overview.ts'

type Props = { org: string; api: string; overview: Overview }

/** What the latest version changed; nothing where it is the first. */
export function LastChange({ org, api, overview: { version, changed } }: Props) {
  const against = version?.changes?.against
  if (!version || !against) return null
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">What changed last</h2>
      {changed && changed.counts.total > 0 ? (
        <>
          <p>
            From <span className="version-label">{against}</span> to{' '}
            <span className="version-label">{version.version}</span>:{' '}
            <LevelCounts counts={changed.counts} />
          </p>
          <ul className="changes" aria-label="Changes">
            {changed.items.map(({ level, message }, index) => (
              <li key={`${index} ${message}`}>
                <Badge tone={levelTones[level]}>{level}</Badge>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {changed
            ? `For its callers ${version.version} is the same as ${against}.`
            : `${version.version} is not compared with ${against} yet.`}
        </p>
      )}
      <p className="actions">
        <a href={changesPage(org, api, against, version.version)}>See the changes side by side</a>
        <a href={changelogPage(org, api)}>Whole changelog</a>
      </p>
    </section>
  )
}
