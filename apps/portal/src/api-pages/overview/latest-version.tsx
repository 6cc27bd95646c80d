import { versionPage } from '../../addresses.ts'
import { count } from '../../shell/figures.ts'
import { ArrowIcon } from '../../shell/icons.tsx'
import { Time } from '../../shell/time.tsx'
import type { Overview } from './read-overview.ts'

type Props = { org: string; api: string; overview: Overview }

/** The latest version with how much there is in it, and the way to read it. */
export function LatestVersion({ org, api, overview: { version, webhooks } }: Props) {
  if (!version)
    return (
      <p className="empty">
        No version is published at the moment. Those that were have been withdrawn.
      </p>
    )
  const { version: label, operations, schemas, publishedAt, specification } = version
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">
        Latest version <span className="version-label">{label}</span>
      </h2>
      <ul className="figures">
        <li>
          <Figure number={operations} one="operation" />
        </li>
        {webhooks ? (
          <li>
            <Figure number={webhooks} one="webhook" />
          </li>
        ) : null}
        <li>
          <Figure number={schemas} one="schema" />
        </li>
      </ul>
      <p className="quiet-text">
        OpenAPI {specification}, published <Time at={publishedAt} />
      </p>
      <a className="button primary" href={versionPage(org, api, label)}>
        Read the reference <ArrowIcon />
      </a>
    </section>
  )
}

function Figure({ number, one }: { number: number; one: string }) {
  return (
    <>
      <strong>{number.toLocaleString('en-US')}</strong>{' '}
      {count(number, one).slice(number.toLocaleString('en-US').length + 1)}
    </>
  )
}
