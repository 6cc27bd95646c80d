import type { SearchResult } from '../api/types.ts'
import { Method } from '../reference/method.tsx'
import { addressOf, marked } from './result.ts'

const kinds = {
  api: 'API',
  operation: 'Operation',
  webhook: 'Webhook',
  schema: 'Schema',
  property: 'Property',
} as const

/** What was found, the best first; the script takes the links over into its list. */
export function SearchResults({ org, results }: { org: string; results: SearchResult[] }) {
  return (
    <ol className="search-results">
      {results.map((result) => {
        const address = addressOf(org, result)
        return (
          <li key={address}>
            <a className="search-result" href={address}>
              <Result result={result} />
            </a>
          </li>
        )
      })}
    </ol>
  )
}

function Result({ result }: { result: SearchResult }) {
  const { kind, title, matched, method, path, apiTitle, version, text, deprecated } = result
  return (
    <>
      <span className="search-result-title">
        {method ? <Method method={method} /> : <span className="eyebrow">{kinds[kind]}</span>}
        <span>
          {marked(title, matched).map((part, index) =>
            part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
          )}
        </span>
        {deprecated && <span className="badge">deprecated</span>}
      </span>
      {path && path !== title && <code className="search-result-path">{path}</code>}
      {text && <span className="search-result-text">{text}</span>}
      <span className="search-result-api">
        {apiTitle} {version}
      </span>
    </>
  )
}
