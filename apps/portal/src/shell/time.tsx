import { inWords } from './moment.ts'

/**
 * A moment, or its day; the exact one is in the title. The server does not know where the reader is and
 * says it in UTC, and so does a browser without JavaScript; the portal's script says it where they are.
 */
export function Time({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  return (
    <time
      dateTime={at}
      title={at}
      data-moment={dayOnly ? 'day' : 'minute'}
      suppressHydrationWarning
    >
      {inWords(at, dayOnly, 'UTC')}
    </time>
  )
}
