import { Notice } from '../shell/notice.tsx'
import { inWords } from '../shell/moment.ts'

const dayMs = 86_400_000

/** Whole days from the day of `nowMs` to a day; negative once past, undefined for what is no date. */
export function daysUntil(day: string, nowMs: number): number | undefined {
  const atMs = Date.parse(day)
  return Number.isNaN(atMs) ? undefined : Math.round((atMs - (nowMs - (nowMs % dayMs))) / dayMs)
}

type Props = { deprecated: boolean; sunset: string | undefined; nowMs: number }

/** That an operation is on its way out, and how long it stays. */
export function Deprecation({ deprecated, sunset, nowMs }: Props) {
  if (!deprecated && !sunset) return null
  const days = sunset === undefined ? undefined : daysUntil(sunset, nowMs)
  return (
    <Notice kind="warning">
      <p>
        {deprecated
          ? 'This operation is deprecated. Do not begin to use it; plan to leave it.'
          : 'This operation will end. Plan to leave it.'}{' '}
        {sunset && days !== undefined && (
          <>
            {days < 0 ? 'It ended on ' : 'It ends on '}
            {/* A day is the same day everywhere. */}
            <time dateTime={sunset}>{inWords(sunset, true, 'UTC')}</time>, {inDays(days)}.
          </>
        )}
      </p>
    </Notice>
  )
}

function inDays(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
