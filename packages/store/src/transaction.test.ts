import { describe, expect, test } from '@jest/globals'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { Connection } from './connection.ts'
import { absent, transact } from './transaction.ts'

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

/** A table that answers transactions with these errors, one after another, and then takes them. */
function answering(...errors: Error[]) {
  let sent = 0
  const send = async () => {
    const error = errors[sent++]
    if (error) throw error
  }
  const connection = { client: { send } } as unknown as Connection
  return { write: () => transact(connection, [absent('apis', 'A', 'B')]), sent: () => sent }
}

describe('a transaction', () => {
  test('is written once', async () => {
    const table = answering()
    expect(await table.write()).toBe(true)
    expect(table.sent()).toBe(1)
  })
  test('whose condition fails is not tried again', async () => {
    const table = answering(cancelled('None', 'ConditionalCheckFailed', 'TransactionConflict'))
    expect(await table.write()).toBe(false)
    expect(table.sent()).toBe(1)
  })
  test('that meets another one is tried again', async () => {
    const conflict = cancelled('TransactionConflict', 'None')
    const table = answering(conflict, conflict)
    expect(await table.write()).toBe(true)
    expect(table.sent()).toBe(3)
  })
  test('that meets others again and again is given up', async () => {
    const table = answering(...Array<Error>(20).fill(cancelled('TransactionConflict')))
    await expect(table.write()).rejects.toThrow(TransactionCanceledException)
    expect(table.sent()).toBe(6)
  })
  test('that is refused for another reason says so', async () => {
    await expect(answering(cancelled('ValidationError')).write()).rejects.toThrow('cancelled')
    await expect(answering(new Error('away')).write()).rejects.toThrow('away')
  })
})
