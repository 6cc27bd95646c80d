import { own, ownString, type Json, type JsonObject } from '../parse/json.ts'
import type { Announced } from './contract/contract.ts'

/** What `x-stability` says of something that may still change. */
const unstableMarks = new Set([
  'experimental',
  'alpha',
  'beta',
  'draft',
  'preview',
  'unstable',
  'development',
])

export const stabilityOf = (node: Json | undefined): string | null =>
  ownString(node, 'x-stability') ?? ownString(node, 'x-stability-level') ?? null

export const isUnstable = (node: Json | undefined): boolean =>
  unstableMarks.has(stabilityOf(node)?.toLowerCase() ?? '')

export const sunsetOf = (node: Json | undefined): string | null =>
  ownString(node, 'x-sunset') ?? ownString(node, 'sunset') ?? null

export const announcedOf = (node: JsonObject, pointer: string): Announced => ({
  pointer,
  deprecated: own(node, 'deprecated') === true,
  sunset: sunsetOf(node),
  unstable: isUnstable(node),
})

/** Whether the announced day has come. */
export function isSunset({ sunset }: { sunset: string | null }, today: Date): boolean {
  const at = timeOf(sunset)
  return at !== null && at <= today.getTime()
}

export function isEarlier(one: string, other: string): boolean {
  const [first, second] = [timeOf(one), timeOf(other)]
  return first !== null && second !== null && first < second
}

/** An ISO date, with or without a time, or an HTTP date as in the Sunset header (RFC 8594). */
export function timeOf(text: string | null): number | null {
  if (text === null || text.length > 40) return null
  if (!/^\d{4}-\d\d-\d\d|^[A-Z][a-z]{2}, \d\d /.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
