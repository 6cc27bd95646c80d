import type { Finding } from '../api/problem.ts'
import type { Tone } from '../shell/badge.tsx'

export const levelTones: Record<NonNullable<Finding['level']>, Tone> = {
  error: 'bad',
  warning: 'warning',
  info: 'plain',
}
