import type { Change, Comparison } from '../api/types.ts'
import type { Tone } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'

export const levels = ['breaking', 'caution', 'safe'] as const
export const sufferers = ['senders', 'readers'] as const

export const levelTones: Record<Change['level'], Tone> = {
  breaking: 'bad',
  caution: 'warning',
  safe: 'good',
}

/** Whom a change hurts, as a sentence begins with them. */
export function hurtInWords(hurts: Change['hurts']): string {
  if (hurts.length === 0) return 'Nobody breaks.'
  const both = hurts.includes('senders') && hurts.includes('readers')
  if (both) return 'Breaks whoever sends requests and whoever reads answers.'
  return hurts.includes('senders')
    ? 'Breaks whoever sends requests.'
    : 'Breaks whoever reads answers.'
}

/** The verdict in a sentence, with how much of it is waived. */
export function verdictInWords({ from, to, verdict, counts }: Comparison): string {
  if (verdict === 'identical') return `For its callers, ${to} is the same as ${from}.`
  if (verdict === 'compatible') return `Whoever calls ${from} can call ${to} without a change.`
  const { waived: number = 0 } = counts
  const open = counts.breaking - number
  const waived = number
    ? open > 0
      ? ` ${number} of them ${number === 1 ? 'is' : 'are'} waived.`
      : counts.breaking === 1
        ? ' It is waived.'
        : ' All of them are waived.'
    : ''
  return `${count(counts.breaking, 'change')} from ${from} to ${to} ${
    counts.breaking === 1 ? 'breaks' : 'break'
  } callers.${waived}`
}

/** The number that semantic versioning asks for, against the one declared. */
export function versionInWords({ declared, required, ok }: Comparison['version']): string {
  if (required === null || ok === null)
    return 'The versions are not semantic ones, so that no number can be asked for.'
  return ok
    ? `Semantic versioning asks for ${required} or more, and it declares ${declared}.`
    : `Semantic versioning asks for ${required}, but it declares ${declared}.`
}
