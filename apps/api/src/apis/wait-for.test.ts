import { expect, test } from '@jest/globals'
import type { Registration } from '@portolan/store/registrations/registration'
import { waitFor } from './wait-for.ts'

/** A record that rises by one revision with every look. */
function risingRecord() {
  let revision = 0
  const read = async () => ({ revision: ++revision }) as Registration
  return { read, looks: () => revision }
}

test('a record that is as wanted is looked at once', async () => {
  const { read, looks } = risingRecord()
  await waitFor(read, () => true, Date.now() + 10_000)
  expect(looks()).toBe(1)
})

test('a record is looked at until it is as wanted', async () => {
  const { read } = risingRecord()
  const found = await waitFor(read, ({ revision }) => revision === 3, Date.now() + 10_000)
  expect(found.revision).toBe(3)
})

test('when time is up, what was read last is given', async () => {
  const { read, looks } = risingRecord()
  const last = await waitFor(read, () => false, Date.now() + 60)
  expect(last.revision).toBe(looks())
  expect(looks()).toBeGreaterThan(1)
})

test('where no time is given, nobody waits', async () => {
  const { read, looks } = risingRecord()
  await waitFor(read, () => false, 0)
  expect(looks()).toBe(1)
})

test('a look that fails ends the waiting', async () => {
  const failing = async () => Promise.reject(new Error('away'))
  await expect(waitFor(failing, () => true, Date.now() + 1_000)).rejects.toThrow('away')
})
