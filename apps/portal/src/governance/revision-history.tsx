import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'
import { DiffView } from './diff-view.tsx'
import { lineDiff } from './line-diff.ts'
import type { RevisionStep } from './read.ts'

type Props = {
  steps: RevisionStep[]
  userId: string
  /** What holds while nobody has written anything. */
  otherwise: string
}

/** Who changed it, when, why and from when on, and what they changed. */
export function RevisionHistory({ steps, userId, otherwise }: Props) {
  if (steps.length === 0) return <p>Nobody has changed it yet; {otherwise} holds.</p>
  return (
    <ol className="revisions" aria-label="Revisions">
      {steps.map(
        ({ revision: { revision, text, note, createdBy, createdAt, effectiveFrom }, before }) => (
          <li key={revision} id={`revision-${revision}`}>
            <p className="page-facts">
              <strong>Revision {revision}</strong>
              {createdBy && (
                <span>
                  by <Person person={createdBy} userId={userId} />
                </span>
              )}
              {createdAt && <Time at={createdAt} />}
              {effectiveFrom && effectiveFrom !== createdAt && (
                <span>
                  binds from <Time at={effectiveFrom} />
                </span>
              )}
            </p>
            {note && <blockquote>{note}</blockquote>}
            <details>
              <summary>
                {before ? `What changed against revision ${before.revision}` : 'Its text'}
                <span className="visually-hidden"> (revision {revision})</span>
              </summary>
              <DiffView
                label={`Changes of revision ${revision}`}
                diff={lineDiff(before?.text ?? '', text)}
              />
            </details>
          </li>
        ),
      )}
    </ol>
  )
}
