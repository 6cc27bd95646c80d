'use client'

import { useScript } from './use-script.ts'

const day = { year: 'numeric', month: 'short', day: 'numeric' } as const
const moment = {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const

/**
 * A moment, or its day, where the reader is; the exact one is in the title. The server does not know
 * where that is, so that it says it in UTC, and so does a browser without JavaScript.
 */
export function Time({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  const isHere = useScript()
  return (
    <time dateTime={at} title={at}>
      {inWords(at, dayOnly, isHere ? undefined : 'UTC')}
    </time>
  )
}

/** `Nov 21, 2026, 13:25 UTC`, in a time zone, or in that of this machine. */
export function inWords(at: string, dayOnly: boolean, timeZone: string | undefined): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  return new Intl.DateTimeFormat('en-US', {
    ...(dayOnly ? day : moment),
    ...(timeZone ? { timeZone } : {}),
  }).format(date)
}
