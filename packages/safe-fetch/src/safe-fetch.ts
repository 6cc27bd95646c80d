import { lookup as resolveName } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import { isPublicAddress } from './address.ts'
import { FetchRefused } from './errors.ts'

export interface SafeFetchLimits {
  bytesMax: number
  timeoutMs: number
  redirectsMax: number
  /** Private `host:port` pairs that the organization allows. */
  allowedHosts: ReadonlySet<string>
}

export interface Fetched {
  url: string
  contentType: string
  bytes: Uint8Array
}

/**
 * The one way out to addresses that users gave us. The address is judged when the connection is made, on
 * every hop, because a name may resolve to something else by then.
 * @throws {FetchRefused}
 */
export async function safeFetch(address: string, limits: SafeFetchLimits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  let url = allowedUrl(address)
  for (let hop = 0; hop <= limits.redirectsMax; hop++) {
    const dispatcher = agentFor(url, limits)
    try {
      const answer = await request(url, {
        dispatcher,
        signal,
        headers: {
          accept: 'application/json, application/yaml, text/yaml, */*;q=0.5',
          'user-agent': 'Portolan',
        },
      })
      const location = redirectOf(answer)
      if (location) {
        await answer.body.dump()
        url = allowedUrl(new URL(location, url).href)
        continue
      }
      if (answer.statusCode !== 200) {
        await answer.body.dump()
        throw new FetchRefused(
          'status',
          `${url.host} answered ${answer.statusCode} instead of 200.`,
        )
      }
      const bytes = await readBounded(answer.body, limits.bytesMax, url)
      return { url: url.href, contentType: String(answer.headers['content-type'] ?? ''), bytes }
    } catch (error) {
      throw refusalOf(error, url, limits, signal.aborted)
    } finally {
      await dispatcher.close().catch(() => dispatcher.destroy())
    }
  }
  throw new FetchRefused(
    'too-many-redirects',
    `${address} redirects more than ${limits.redirectsMax} times.`,
  )
}

function allowedUrl(address: string): URL {
  if (!URL.canParse(address))
    throw new FetchRefused('scheme-not-allowed', `${address} is no address.`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchRefused(
      'scheme-not-allowed',
      `${url.protocol} addresses are not fetched; use https.`,
    )
  if (url.username || url.password)
    throw new FetchRefused(
      'scheme-not-allowed',
      'An address must not carry a user name or password.',
    )
  return url
}

function agentFor(url: URL, { allowedHosts, timeoutMs, bytesMax }: SafeFetchLimits): Agent {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isAllowed = allowedHosts.has(`${host}:${port}`)
  // A literal address is connected to without a look-up, so it is judged here.
  if (isIP(host) && !isAllowed) refuseUnlessPublic(host, host)
  const lookup: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const found = addresses.find(({ address }) => isAllowed || isPublicAddress(address))
      if (!found) return done(notPublic(name), '', 0)
      return options.all ? done(null, [found]) : done(null, found.address, found.family)
    })
  return new Agent({
    connect: { lookup, timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: bytesMax,
    pipelining: 0,
  })
}

function refuseUnlessPublic(address: string, host: string): void {
  if (!isPublicAddress(address)) throw notPublic(host)
}

const notPublic = (host: string) =>
  new FetchRefused(
    'address-not-public',
    `${host} is not on the public internet. An organization can allow named private hosts.`,
  )

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const location = headers['location']
  return statusCode >= 300 && statusCode < 400 && typeof location === 'string'
    ? location
    : undefined
}

async function readBounded(
  body: AsyncIterable<Uint8Array>,
  bytesMax: number,
  url: URL,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of body) {
    total += chunk.length
    if (total > bytesMax) throw tooLarge(url, bytesMax)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (url: URL, bytesMax: number) =>
  new FetchRefused(
    'too-large',
    `${url.host} sent more than ${Math.floor(bytesMax / 1_000_000)} MB.`,
  )

function refusalOf(
  error: unknown,
  url: URL,
  { timeoutMs, bytesMax }: SafeFetchLimits,
  isTimeUp: boolean,
): FetchRefused {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof FetchRefused) return at
  const name = error instanceof Error ? error.name : ''
  if (isTimeUp || /Timeout/.test(name))
    return new FetchRefused('too-slow', `${url.host} did not answer within ${timeoutMs / 1_000} s.`)
  if (name === 'ResponseExceededMaxSizeError') return tooLarge(url, bytesMax)
  return new FetchRefused('unreachable', `${url.host} could not be reached.`, { cause: error })
}
