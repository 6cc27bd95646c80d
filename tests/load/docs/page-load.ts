import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test'

const observer = path.join(import.meta.dirname, 'reading.browser.js')
const quietMs = 300

export interface Target {
  address: string
  /** What a reader came for; the page is settled when this is in view and nothing happens any more. */
  selector: string
  /** Of somebody who may read it. */
  storageState?: BrowserContextOptions['storageState']
}

export interface PageLoad {
  scriptBytes: number
  /** Of all answers, their heads included, as they were sent. */
  bytes: number
  settledMs: number
  largestPaintMs: number
  /** What each long task took beyond 50 ms. */
  blockingMs: number
  heapBytes: number
  /** Of the renderer's process; only Linux tells. */
  processBytes?: number
}

interface Reading {
  isShown: boolean
  nowMs: number
  settledMs: number
  largestPaintMs: number
  blockingMs: number
}

/**
 * Opens a page as somebody who was never there: empty cache, a process of its own.
 * @returns undefined when it did not settle in time
 */
export async function loadPage(
  browser: Browser,
  { address, selector, storageState }: Target,
  withinMs: number,
): Promise<PageLoad | undefined> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...(storageState && { storageState }),
  })
  try {
    const page = await context.newPage()
    await page.addInitScript({ path: observer })
    const devtools = await context.newCDPSession(page)
    const sent = await countBytes(devtools)
    const answer = await page.goto(address, { waitUntil: 'commit', timeout: withinMs })
    if (answer?.status() !== 200 || page.url() !== new URL(address).href)
      throw new Error(`${address} was answered ${answer?.status()} as ${page.url()}`)
    const reading = await settle(page, selector, () => sent.underWay.size, Date.now() + withinMs)
    if (!reading) return undefined
    const { settledMs, largestPaintMs, blockingMs } = reading
    const { scriptBytes, bytes } = sent
    return {
      scriptBytes,
      bytes,
      settledMs,
      largestPaintMs,
      blockingMs,
      ...(await memory(browser, devtools)),
    }
  } finally {
    await context.close()
  }
}

async function settle(
  page: Page,
  selector: string,
  underWay: () => number,
  deadline: number,
): Promise<Reading | undefined> {
  while (Date.now() < deadline) {
    const read = page.evaluate<Reading>(`portolanReading(${JSON.stringify(selector)})`)
    // A page that is busy answers late, or never.
    const reading = await Promise.race([read, sleep(deadline - Date.now())])
    if (!reading) void read.catch(() => undefined)
    else if (reading.isShown && underWay() === 0 && reading.nowMs - reading.settledMs >= quietMs)
      return reading
    await sleep(50)
  }
  return undefined
}

async function countBytes(devtools: CDPSession) {
  const sent = { scriptBytes: 0, bytes: 0, underWay: new Set<string>() }
  const scripts = new Set<string>()
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) sent.underWay.add(requestId)
  })
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || response.mimeType.includes('javascript')) scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sent.underWay.delete(requestId)
    sent.bytes += encodedDataLength
    if (scripts.has(requestId)) sent.scriptBytes += encodedDataLength
  })
  devtools.on('Network.loadingFailed', ({ requestId }) => sent.underWay.delete(requestId))
  await devtools.send('Network.enable')
  return sent
}

/** What the tab's process holds as it is, and what its scripts hold once what they dropped is gone. */
async function memory(
  browser: Browser,
  devtools: CDPSession,
): Promise<Pick<PageLoad, 'heapBytes' | 'processBytes'>> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const held = processInfo.flatMap(({ type, id }) =>
    type === 'renderer' ? (privateBytes(id) ?? []) : [],
  )
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const heapBytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  return { heapBytes, ...(held.length > 0 && { processBytes: Math.max(...held) }) }
}

/** The memory that a process shares with no other. */
function privateBytes(pid: number): number | undefined {
  const file = `/proc/${pid}/smaps_rollup`
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm)
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1_024, 0)
}
