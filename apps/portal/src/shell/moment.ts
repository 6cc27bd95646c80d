const day = { year: 'numeric', month: 'short', day: 'numeric' } as const
const moment = {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const

/** `Nov 21, 2026, 13:25 UTC`, in a time zone, or in that of this machine. */
export function inWords(at: string, dayOnly: boolean, timeZone: string | undefined): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  return new Intl.DateTimeFormat('en-US', {
    ...(dayOnly ? day : moment),
    ...(timeZone ? { timeZone } : {}),
  }).format(date)
}
