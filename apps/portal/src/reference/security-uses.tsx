import { count } from '../shell/figures.ts'
import type { OperationRow } from './documentation.ts'
import { OperationLinks } from './operation-list.tsx'
import type { Place } from './place.ts'
import type { Security } from './read.ts'

/** Operations that ask for the same. */
export type SecurityUse = {
  /** None for those that anyone can call. */
  scheme?: string
  scope?: string
  total: number
  /** The first of them. */
  operations: OperationRow[]
}

/** What operations ask for, with the rows of the operations that a page lists. */
export function usesWithRows(uses: Security['uses'], rows: OperationRow[]): SecurityUse[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return (uses?.operations ?? []).map((use) => ({
    ...use,
    operations: use.operations.flatMap((slug) => bySlug.get(slug) ?? []),
  }))
}

// A longer list begins folded.
const openMax = 10

type Props = { uses: SecurityUse[]; place: Place }

/** Who asks for a scheme: a list for each scope that operations name. */
export function SecurityUses({ uses, place }: Props) {
  return uses.map((use) => (
    <details
      key={use.scope ?? ''}
      className="operation-group"
      open={uses.length === 1 && use.total <= openMax}
    >
      <summary>
        {use.scope === undefined && uses.length === 1 ? (
          'Which they are'
        ) : (
          <>
            {use.scope === undefined ? 'Without a scope' : <code>{use.scope}</code>}{' '}
            <span className="quiet-text">{count(use.total, 'operation')}</span>
          </>
        )}
      </summary>
      <OperationLinks operations={use.operations} place={place} />
      {use.total > use.operations.length && (
        <p className="quiet-text">
          And {use.total - use.operations.length} more: each says so on its page.
        </p>
      )}
    </details>
  ))
}
