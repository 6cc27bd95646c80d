import { posix } from 'node:path'
import { decoded } from '@portolan/description/files/file-name'
import { CannotRun } from '../cannot-run.ts'
import { readBounded } from './bounded.ts'
import type { Source } from './source.ts'

const answerWithinMs = 30_000

/** A description on the web. References from it may lead to files of the same server, below its folder. */
export async function openRemote(address: string): Promise<Source> {
  if (!URL.canParse(address))
    throw new CannotRun(`${address} is no address. Write it like https://example.com/openapi.yaml.`)
  const answer = await get(address, 'follow')
  if ('failed' in answer) throw new CannotRun(`${address} cannot be read: ${answer.failed}.`)
  const { bytes, url, mediaType } = answer
  const folder = new URL('.', url)
  const entry = decoded(posix.basename(url.pathname)).replaceAll('/', '_') || 'index'
  const addressOf = (name: string): string =>
    new URL(name.split('/').map(encodeURIComponent).join('/'), folder).href
  return {
    label: address,
    entry,
    ...(mediaType !== undefined && { mediaType }),
    async read(name) {
      if (name === entry) return bytes
      // Not to be led elsewhere: the folder is all that was opened.
      const other = await get(addressOf(name), 'error')
      return 'failed' in other
        ? { absent: `${addressOf(name)} cannot be read: ${other.failed}. Correct the reference.` }
        : other.bytes
    },
    isOnDisk: false,
    display: (name) => (name === entry ? address : addressOf(name)),
  }
}

type Answer = { bytes: Uint8Array; url: URL; mediaType?: string } | { failed: string }

async function get(address: string, redirect: 'follow' | 'error'): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    const response = await fetch(address, { redirect, signal })
    if (!response.ok || !response.body) return { failed: `the server answered ${response.status}` }
    const mediaType = response.headers.get('content-type') ?? undefined
    return {
      bytes: await readBounded(response.body),
      url: new URL(response.url),
      ...(mediaType !== undefined && { mediaType }),
    }
  } catch (error) {
    return { failed: failureOf(error) }
  }
}

/** What went wrong on the way to a server, in words. */
export function failureOf(error: unknown): string {
  const { name, cause } = error as Error
  if (name === 'TimeoutError') return `no answer within ${answerWithinMs / 1_000} seconds`
  const { code, message } = (cause ?? error) as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'there is no such host, or no network',
    ECONNRESET: 'the connection was cut',
  }
  return (code === undefined ? undefined : reasons[code]) ?? message
}
