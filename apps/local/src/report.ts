/** What a start says of a part while it goes on. */
export interface Report {
  part: string
  state: string
  elapsedMs?: number | undefined
  note?: string | undefined
}

export type Reporter = (report: Report) => void

/** `temporal    ready         1.2 s  note` */
export const formatReport = ({ part, state, elapsedMs, note }: Report): string =>
  [
    part.padEnd(14),
    state.padEnd(11),
    elapsedMs === undefined ? '' : `${(elapsedMs / 1_000).toFixed(1)} s`.padStart(7),
    note ? `  ${note}` : '',
  ]
    .join('')
    .trimEnd()
