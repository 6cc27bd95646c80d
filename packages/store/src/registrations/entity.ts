import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { firstIndex, primaryKey } from '../keys.ts'
import { registrationStatuses } from './registration.ts'

export function registrationEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'registration', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        registrationId: { type: 'string', required: true },
        status: { type: registrationStatuses, required: true },
        reason: { type: 'string' },
        reasonCode: { type: 'string' },
        apiParameter: { type: 'string' },
        versionParameter: { type: 'string' },
        compareWith: { type: 'string' },
        api: { type: 'string' },
        version: { type: 'string' },
        source: { type: 'any', required: true },
        content: { type: 'any' },
        steps: { type: 'any', required: true },
        findings: { type: 'any' },
        findingsKey: { type: 'string' },
        changes: { type: 'any' },
        changesKey: { type: 'string' },
        comparisonKey: { type: 'string' },
        score: { type: 'number' },
        reached: { type: 'string' },
        improvements: { type: 'any' },
        gate: { type: 'any' },
        attempt: { type: 'number', required: true },
        revision: { type: 'number', required: true },
        createdAt: { type: 'string', required: true },
        createdBy: { type: 'string', required: true },
        endedAt: { type: 'string' },
        workflowId: { type: 'string', required: true },
        runId: { type: 'string' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['registrationId'], as: 'REGISTRATION#${registrationId}' },
        ),
        byTime: firstIndex(
          { of: ['orgId'], as: 'ORG#${orgId}#REGISTRATIONS' },
          { of: ['createdAt', 'registrationId'], as: '${createdAt}#${registrationId}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
}
