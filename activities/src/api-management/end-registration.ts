import type { RegistrationStatus } from '@portolan/store/registrations/registration'
import type { RegistrationRef } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface EndInput extends RegistrationRef {
  status: Exclude<RegistrationStatus, 'running' | 'awaiting-approval'>
  reason?: string
  reasonCode?: string
}

/** Writes how a registration ended, unless it is published: nothing takes that back. */
export const endRegistration =
  ({ registrations, now }: ApiManagementPorts) =>
  async ({ orgId, registrationId, status, reason, reasonCode }: EndInput): Promise<void> => {
    await registrations.end(orgId, registrationId, {
      status,
      endedAt: now().toISOString(),
      ...(reason && { reason }),
      ...(reasonCode && { reasonCode }),
    })
  }
