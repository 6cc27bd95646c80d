import type { DiffLine } from './line-diff.ts'

const signs: Record<DiffLine['kind'], string> = { same: ' ', added: '+', removed: '−' }
const words: Record<DiffLine['kind'], string> = { same: '', added: 'added: ', removed: 'removed: ' }

/** Lines that were added and removed, by sign and word, not by color alone. */
export function DiffView({ label, diff }: { label: string; diff: DiffLine[] }) {
  if (diff.every(({ kind }) => kind === 'same')) return <p>The text is the same.</p>
  return (
    <pre className="source" tabIndex={0} role="group" aria-label={label}>
      {diff.map(({ kind, text }, index) => (
        <span key={index} className={`source-line diff-${kind}`}>
          <span className="source-number" aria-hidden="true">
            {signs[kind]}
          </span>
          {words[kind] && <span className="visually-hidden">{words[kind]}</span>}
          {text}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}
