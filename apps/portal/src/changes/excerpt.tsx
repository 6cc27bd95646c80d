import type { Place } from '../api/types.ts'
import { type Piece, wordMarks } from './word-marks.ts'

type Props = {
  /** Whose text it is, as in "Published 1.0.0". */
  title: string
  place: Place | null
  /** The same in the other version, to mark what differs. */
  other: { place: Place | null; side: 'before' | 'after' }
  /** What stands there when this side does not have it. */
  otherwise: string
}

/** Some lines of a description, with the one that a change is about, and in it the words that differ. */
export function Excerpt({ title, place, other, otherwise }: Props) {
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
                {isMeant ? (
                  <mark>{text ? <Marked pieces={marked(text, other)} /> : ' '}</mark>
                ) : (
                  text
                )}
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

function marked(text: string, { place, side }: Props['other']): Piece[] {
  const counterpart = place?.excerpt?.lines[place.line - place.excerpt.firstLine]
  if (counterpart === undefined) return [{ text, differs: false }]
  return side === 'before'
    ? wordMarks(text, counterpart).before
    : wordMarks(counterpart, text).after
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, differs }, index) =>
    differs ? (
      // oxlint-disable-next-line react/no-array-index-key -- a piece is its place in the line
      <strong key={index} className="differs">
        {text}
      </strong>
    ) : (
      text
    ),
  )
}
