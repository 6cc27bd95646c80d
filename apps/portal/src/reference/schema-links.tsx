import { Permalink } from './permalink.tsx'
import { schemaAt, type Place } from './place.ts'

// A page with more schemas begins with them folded.
const openMax = 60

export function SchemaLinks({ schemas, place }: { schemas: { name: string }[]; place: Place }) {
  return (
    <section aria-labelledby="schemas">
      <details className="operation-group" open={schemas.length <= openMax}>
        <summary>
          <h2 id="schemas">Schemas</h2>{' '}
          <span className="quiet-text">{schemas.length.toLocaleString('en-US')}</span>
        </summary>
        <Permalink id="schemas" name="schemas" />
        <ul className="schema-links">
          {schemas.map(({ name }) => (
            <li key={name}>
              <a href={schemaAt(place, name)}>{name}</a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
