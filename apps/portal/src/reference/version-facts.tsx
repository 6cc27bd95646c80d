import { descriptionDownload, registrationPage } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { bytes } from '../shell/figures.ts'
import { Time } from '../shell/time.tsx'
import type { Documentation } from './documentation.ts'
import { schemeInWords } from './security-words.ts'

type Props = { org: string; version: Version; documentation: Documentation }

/** What stands beside a version: its description to take away, where it is served, how to get in. */
export function VersionFacts({ org, version, documentation }: Props) {
  const { servers, securitySchemes } = documentation
  const download = (form?: 'json' | 'yaml') =>
    descriptionDownload(org, version.api, version.version, form)
  return (
    <aside className="facts" aria-label="About this version">
      <h2>Download</h2>
      <ul className="plain-list">
        <li>
          <a href={download()} download>
            As it was given
          </a>{' '}
          <span className="quiet-text">
            {version.format}, {bytes(version.sizeBytes)}
          </span>
        </li>
        <li>
          <a href={download('json')} download>
            JSON
          </a>
        </li>
        <li>
          <a href={download('yaml')} download>
            YAML
          </a>
        </li>
      </ul>
      {servers.length > 0 && (
        <>
          <h2>Servers</h2>
          <ul className="plain-list">
            {servers.map(({ url, description }) => (
              <li key={url}>
                <code className="address">{url}</code>
                {description && <Markdown text={description} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Security</h2>
      {securitySchemes.length > 0 ? (
        <ul className="plain-list">
          {securitySchemes.map((scheme) => (
            <li key={scheme.name}>{schemeInWords(scheme)}</li>
          ))}
        </ul>
      ) : (
        <p>The description names no security scheme.</p>
      )}
      <h2>Published</h2>
      <p>
        <a href={registrationPage(org, version.registration)}>
          <Time at={version.publishedAt} />
        </a>
        <br />
        <span className="quiet-text">OpenAPI {version.specification}</span>
      </p>
    </aside>
  )
}
