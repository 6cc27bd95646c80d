import type { Place } from '../api/types.ts'

type Props = {
  /** Whose text it is, as in "Published 1.0.0". */
  title: string
  place: Place | null
  /** What stands there when this side does not have it. */
  otherwise: string
}

/** Some lines of a description, with the one that a change is about. */
export function Excerpt({ title, place, otherwise }: Props) {
  return (
    <figure className="excerpt">
      <figcaption>
        <strong>{title}</strong>{' '}
        {place && (
          <span>
            {place.file ? `${place.file}, ` : ''}line {place.line}
          </span>
        )}
      </figcaption>
      {place?.excerpt ? (
        <pre
          className="source"
          tabIndex={0}
          role="group"
          aria-label={`${title}, line ${place.line}`}
        >
          {place.excerpt.lines.map((text, index) => {
            const number = place.excerpt!.firstLine + index
            const isMeant = number === place.line
            return (
              <span key={number} className={isMeant ? 'source-line meant' : 'source-line'}>
                <span className="source-number">{number}</span>
                {isMeant ? <mark>{text || ' '}</mark> : text}
                {'\n'}
              </span>
            )
          })}
        </pre>
      ) : (
        <p className="excerpt-none">{place ? <code>{place.pointer}</code> : otherwise}</p>
      )}
    </figure>
  )
}
