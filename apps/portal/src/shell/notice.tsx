import type { ReactNode } from 'react'

type Kind = 'info' | 'good' | 'warning' | 'error'

/** A message in the text; an error is read out as soon as it appears. */
export function Notice({ kind, children }: { kind: Kind; children: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      {children}
    </div>
  )
}
