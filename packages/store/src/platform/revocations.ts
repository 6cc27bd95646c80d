import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

/** Sign-ins whose tokens are refused although they have not expired (table Platform). */
export function createRevocations({ client, table }: Connection) {
  const rows = new Entity(
    {
      model: { entity: 'revocation', version: '1', service: 'portolan' },
      attributes: {
        originJti: { type: 'string', required: true },
        expiresAt: { type: 'number', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['originJti'], as: 'REVOKED#${originJti}' },
          { of: [], as: 'TOKEN' },
        ),
      },
    },
    { client, table: table('platform') },
  )
  return {
    /** `untilSeconds`: epoch seconds at which the last token of the sign-in expires by itself. */
    async revoke(originJti: string, untilSeconds: number): Promise<void> {
      await rows.put({ originJti, expiresAt: untilSeconds }).go()
    },
    async isRevoked(originJti: string): Promise<boolean> {
      const { data } = await rows.get({ originJti }).go({ consistent: true })
      return data !== null
    },
  }
}

export type Revocations = ReturnType<typeof createRevocations>
