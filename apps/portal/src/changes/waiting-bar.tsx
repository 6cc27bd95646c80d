import type { Comparison } from '../api/types.ts'
import { count } from '../shell/figures.ts'

type Props = { to: string; counts: Comparison['counts']; mayDecide: boolean }

/** Stays in sight below the changes, so that whoever has read them need not look for the decision. */
export function WaitingBar({ to, counts: { breaking, waived = 0 }, mayDecide }: Props) {
  const open = breaking - waived
  return (
    <aside className="waiting-bar" aria-label="Decision">
      <p>
        <strong>{to}</strong> waits for a decision.{' '}
        {open > 0
          ? `${count(open, 'breaking change')} ${open === 1 ? 'is' : 'are'} not waived.`
          : 'Every breaking change is waived.'}
      </p>
      <a
        className={mayDecide ? 'button primary' : 'button'}
        href={mayDecide ? '#decide' : '#waiting'}
      >
        {mayDecide ? 'Decide' : 'See who decides'}
      </a>
    </aside>
  )
}
