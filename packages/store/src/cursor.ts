import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Connection } from './connection.ts'
import { deriveKey } from './secrets.ts'

/** A cursor was changed, or belongs to another list. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor'
}

/** One page of a list; `cursor` is there when more may follow. */
export interface Page<T> {
  items: T[]
  cursor?: string
}

/**
 * Cursors are signed and bound to their list, so that none can be made up or carried to another tenant.
 * `scope` names the list: organization, filter.
 */
export function createCursors(connection: Pick<Connection, 'masterKey'>) {
  let key: Buffer | undefined
  const signingKey = () => (key ??= deriveKey(connection.masterKey, 'cursors'))
  const sign = (scope: string, position: string) =>
    createHmac('sha256', signingKey())
      .update(`${scope}\n${position}`)
      .digest('base64url')
      .slice(0, 22)
  return {
    seal: (scope: string, position: string): string =>
      `${sign(scope, position)}.${Buffer.from(position).toString('base64url')}`,
    /** @throws {InvalidCursor} */
    open(scope: string, cursor: string): string {
      const [signature = '', encoded = ''] = cursor.split('.')
      const position = Buffer.from(encoded, 'base64url').toString()
      const expected = Buffer.from(sign(scope, position))
      const given = Buffer.from(signature)
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new InvalidCursor('The cursor is not one of this list')
      return position
    },
  }
}
