import ms from 'ms'

const shortestMs = 1_000
const longestMs = 365 * 24 * 3_600_000

/** Milliseconds of a text such as `14 days`; undefined where it is none, or not within a second and a year. */
export function durationMs(text: string): number | undefined {
  // A bare number would be read as milliseconds, which nobody means.
  if (text.length > 40 || !/[a-z]\s*$/i.test(text)) return undefined
  const duration = ms(text as ms.StringValue)
  if (!Number.isFinite(duration)) return undefined
  return duration >= shortestMs && duration <= longestMs ? duration : undefined
}
