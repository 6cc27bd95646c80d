import { setTimeout as sleep } from 'node:timers/promises'

const firstPauseMs = 25
const longestPauseMs = 400

/**
 * Reads a record again and again, at growing distances, until it is as wanted or time is up; gives what it
 * read last. The record is what everyone reads, so this works with every worker down.
 */
export async function waitFor<Row>(
  read: () => Promise<Row>,
  isWanted: (row: Row) => boolean,
  deadlineMs: number,
): Promise<Row> {
  let row = await read()
  for (let pauseMs = firstPauseMs; !isWanted(row);) {
    const leftMs = deadlineMs - Date.now()
    if (leftMs <= 0) break
    await sleep(Math.min(pauseMs, leftMs))
    pauseMs = Math.min(longestPauseMs, pauseMs * 1.25)
    row = await read()
  }
  return row
}
