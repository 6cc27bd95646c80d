import { changesPage, versionPage } from '../../addresses.ts'
import { count } from '../../shell/figures.ts'
import { Time } from '../../shell/time.tsx'
import { LevelCounts } from '../level-counts.tsx'
import type { VersionEntry } from './read-changelog.ts'
import { sectionsOf } from './words.ts'

type Props = { org: string; api: string; entries: VersionEntry[] }

/** What changed in each version, newest first. */
export function ChangelogView({ org, api, entries }: Props) {
  return (
    <ol className="changelog" aria-label="Versions">
      {entries.map((entry) => (
        <li key={entry.version} id={entry.version}>
          <header>
            <h3>
              <a href={versionPage(org, api, entry.version)}>{entry.version}</a>
            </h3>
            <Time at={entry.publishedAt} dayOnly />
            {entry.counts && entry.counts.total > 0 && <LevelCounts counts={entry.counts} />}
          </header>
          <div>
            <WhatChanged {...{ org, api, entry }} />
          </div>
        </li>
      ))}
    </ol>
  )
}

type EntryProps = Omit<Props, 'entries'> & { entry: VersionEntry }

function WhatChanged({ org, api, entry }: EntryProps) {
  const { version, against, more = 0 } = entry
  if (!against) return <p>The first version.</p>
  const comparison = (
    <a href={changesPage(org, api, against, version)}>
      Compare<span className="visually-hidden"> {version}</span> with {against}
    </a>
  )
  if (!entry.entry) return <p>What changed is not compared yet. {comparison}</p>
  const sections = sectionsOf(entry.entry)
  if (sections.length === 0) return <p>For its callers nothing changed.</p>
  return (
    <>
      {sections.map(({ section, title, sentences }) => (
        <section key={section} className={`changelog-${section}`}>
          <h4>{title}</h4>
          <ul>
            {sentences.map((sentence, index) => (
              <li key={`${index} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="quiet-text">
        {more > 0 && `And ${count(more, 'more change')}. `}
        {comparison}
      </p>
    </>
  )
}
