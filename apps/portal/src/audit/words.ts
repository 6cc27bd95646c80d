import type { AuditEvent } from '../api/types.ts'
import type { Tone } from '../shell/badge.tsx'

export const actionWords: Record<AuditEvent['action'], string> = {
  'registration-approved': 'approved',
  'registration-rejected': 'rejected',
  'registration-expired': 'not approved in time',
  'registration-let-through': 'let through',
  'change-waived': 'waived',
  'waiver-revoked': 'waiver revoked',
  'waiver-expired': 'waiver expired',
  'policy-changed': 'policy',
  'ruleset-changed': 'ruleset',
  'team-changed': 'team',
  'team-dissolved': 'team dissolved',
  'review-started': 'review',
  'review-adopted': 'review adopted',
  'api-changed': 'API',
  'version-withdrawn': 'withdrawn',
}

export const actionTones: Partial<Record<AuditEvent['action'], Tone>> = {
  'registration-approved': 'good',
  'registration-let-through': 'good',
  'registration-rejected': 'bad',
  'registration-expired': 'bad',
  'change-waived': 'warning',
  'waiver-revoked': 'warning',
  'waiver-expired': 'warning',
  'review-adopted': 'busy',
  'version-withdrawn': 'warning',
}
