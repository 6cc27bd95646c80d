import type { Finding } from '../api/problem.ts'

/** A finding as text, to take it elsewhere: the place, the rule, the words, and what mends it. */
export function asText({ file, line, rule, message, fix, pointer }: Finding): string {
  const place = [file, line].filter(Boolean).join(':')
  return [[place, rule, message].filter(Boolean).join(' '), pointer, fix].filter(Boolean).join('\n')
}
