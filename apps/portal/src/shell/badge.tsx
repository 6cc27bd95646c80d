import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'busy' | 'warning' | 'bad'

/** A word about a state; its color repeats what the word says. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
