import { existsSync, readFileSync } from 'node:fs'
import { Pool } from 'undici'
import { type Figure, percentile } from '../figures.ts'

const part = 'docs, server'

export interface Portal {
  url: string
  pid: number
  /** Of somebody who may read all of it. */
  cookie: string
}

/** Pages a second and how long the slowest of twenty takes, for one reader after another and for sixteen at once. */
export async function measureServer(
  portal: Portal,
  pages: { what: string; address: string }[],
  seconds: number,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, address } of pages) {
    // What is asked first loads code.
    await read(portal, () => address, { atOnce: 1, inAll: 20 })
    for (const atOnce of [1, 16]) {
      const startedMs = performance.now()
      const durations = await read(portal, () => address, { atOnce, seconds })
      const perSecond = durations.length / ((performance.now() - startedMs) / 1_000)
      const connections = atOnce === 1 ? '1 connection' : `${atOnce} connections`
      figures.push(
        { part, what: `${what}, ${connections}`, value: perSecond, unit: '/s' },
        {
          part,
          what: `${what}, ${connections}, p95`,
          value: percentile(durations, 0.95),
          unit: 'ms',
        },
      )
    }
  }
  return figures
}

/** What the portal holds before and after so many pages, each of another operation than the one before; only Linux tells. */
export async function measureMemoryAfter(
  portal: Portal,
  addresses: string[],
  inAll: number,
): Promise<Figure[]> {
  const memory = (what: string): Figure[] => {
    const file = `/proc/${portal.pid}/status`
    if (!existsSync(file)) return []
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) ?? []
    return [{ part, what, value: Number(kilobytes) / 1_000, unit: 'MB' }]
  }
  const before = memory('memory of the portal before')
  const half = Math.ceil(inAll / 2)
  const addressOf = (index: number) => addresses[index % addresses.length]!
  await read(portal, addressOf, { atOnce: 16, inAll: half })
  const between = memory(`memory of the portal after ${half} pages`)
  await read(portal, addressOf, { atOnce: 16, inAll: inAll - half })
  return [...before, ...between, ...memory(`memory of the portal after ${inAll} pages`)]
}

interface Load {
  atOnce: number
  /** Either so many pages, or for so long. */
  inAll?: number
  seconds?: number
}

/** @returns the milliseconds of each page, from asking to its last byte */
async function read(
  { url, cookie }: Portal,
  addressOf: (index: number) => string,
  { atOnce, inAll = Number.POSITIVE_INFINITY, seconds = Number.POSITIVE_INFINITY }: Load,
): Promise<number[]> {
  const pool = new Pool(url, { connections: atOnce })
  const durations: number[] = []
  const until = performance.now() + seconds * 1_000
  let asked = 0
  const reader = async (): Promise<void> => {
    while (asked < inAll && performance.now() < until) {
      const path = addressOf(asked++)
      const startedMs = performance.now()
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path,
        headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' },
      })
      await body.arrayBuffer()
      if (statusCode !== 200) throw new Error(`${path} was answered ${statusCode}`)
      durations.push(performance.now() - startedMs)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, reader))
    return durations
  } finally {
    await pool.close()
  }
}
