import { setTimeout as sleep } from 'node:timers/promises'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Connection } from './connection.ts'

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** An ElectroDB operation that has not been sent. */
interface Prepared {
  params<T>(): T
}

export const put = (operation: Prepared): Item => ({ Put: operation.params() })
export const update = (operation: Prepared): Item => ({ Update: operation.params() })
export const remove = (operation: Prepared): Item => ({ Delete: operation.params() })

/** A row that must not be there; nothing is written to it. */
export const absent = (table: string, pk: string, sk: string): Item => ({
  ConditionCheck: {
    TableName: table,
    Key: { PK: pk, SK: sk },
    ConditionExpression: 'attribute_not_exists(PK)',
  },
})

/**
 * Whether all items were written; false when a condition failed. A transaction that met another one on the
 * same rows is tried again. Other errors are thrown.
 */
export async function transact(
  { client }: Pick<Connection, 'client'>,
  items: Item[],
): Promise<boolean> {
  for (let attempt = 1; ; attempt++)
    try {
      await client.send(new TransactWriteCommand({ TransactItems: items }))
      return true
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const codes = error.CancellationReasons?.map(({ Code }) => Code) ?? []
      if (codes.includes('ConditionalCheckFailed')) return false
      if (!codes.includes('TransactionConflict') || attempt === attemptsMax) throw error
      await sleep(Math.random() * pauseMs * attempt)
    }
}

const attemptsMax = 6
const pauseMs = 40
