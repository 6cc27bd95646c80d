import type { ReactNode } from 'react'
import { rulePage } from '../addresses.ts'
import type { Change } from '../api/types.ts'
import { Method } from '../reference/method.tsx'
import { Path } from '../reference/path.tsx'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import { Excerpt } from './excerpt.tsx'
import type { Range } from './range.ts'
import { WaiverNote } from './waiver-note.tsx'
import { hurtInWords, levelTones } from './words.ts'

/** An operation with its page, where one of the versions has it. */
export type OperationLink = { method: string; path: string; page?: string }

type Props = {
  change: Change
  range: Range
  operation: OperationLink | undefined
  /** All operations that it reaches, where they are several. */
  reaches: OperationLink[]
  /** Where this change can always be found again. */
  address: string
  userId: string | undefined
  /** Forms of those who may decide. */
  children?: ReactNode
}

/** One change: what it is, whom it hurts, how to avoid it, and the text on both sides. */
export function ChangeView({
  change,
  range,
  operation,
  reaches,
  address,
  userId,
  children,
}: Props) {
  const { level, message, hurts, advice, rule, fingerprint, waiver, published, candidate } = change
  return (
    <li id={fingerprint} className={`change change-${level}`}>
      <div className="change-head">
        <Badge tone={levelTones[level]}>{level}</Badge>
        <h3>{message}</h3>
      </div>
      <p className="change-facts">
        {operation && <OperationName operation={operation} />}
        <a className="rule" href={rulePage(rule)}>
          {rule}
        </a>
        <a href={address} aria-label={`Permanent link to: ${message}`}>
          Permanent link
        </a>
      </p>
      <p>
        {hurtInWords(hurts)} {advice}
      </p>
      {reaches.length > 1 && (
        <details className="reaches">
          <summary>
            It reaches {count(change.operationsTotal ?? reaches.length, 'operation')}
            <span className="visually-hidden">: {message}</span>
          </summary>
          <ul className="plain-list">
            {reaches.map((each) => (
              <li key={`${each.method} ${each.path}`}>
                <OperationName operation={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {waiver && <WaiverNote waiver={waiver} userId={userId} />}
      <div className="sides">
        <Excerpt
          title={range.from}
          place={published}
          other={{ place: candidate, side: 'before' }}
          otherwise="Not in this version."
        />
        <Excerpt
          title={range.to}
          place={candidate}
          other={{ place: published, side: 'after' }}
          otherwise="Not in this version."
        />
      </div>
      {children}
    </li>
  )
}

function OperationName({ operation: { method, path, page } }: { operation: OperationLink }) {
  const name = (
    <>
      <Method method={method} /> <Path path={path} />
    </>
  )
  return page ? <a href={page}>{name}</a> : <span>{name}</span>
}
