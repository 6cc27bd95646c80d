/** `ended`: asking again is no use, because the caller may not see it any more. */
export type Watching = 'live' | 'lost' | 'ended'

type Options = {
  endpoint: string
  /** Of the state that the page shows. */
  etag: string | undefined
  signal: AbortSignal
  onChange: () => void
  onWatching: (watching: Watching) => void
  fetch?: typeof globalThis.fetch
  pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

const waitSeconds = 15
const pauseMsMin = 250
const pauseMsMax = 15_000

/**
 * Asks for the registration again and again; the server answers when something has changed. Ends when
 * the registration has, or with the signal.
 */
export async function watchRegistration(options: Options): Promise<void> {
  const { endpoint, signal, onChange, onWatching, fetch = globalThis.fetch, pause = rest } = options
  let { etag } = options
  let failures = 0

  while (!signal.aborted) {
    try {
      const response = await fetch(`${endpoint}?wait=${waitSeconds}`, {
        headers: etag ? { 'if-none-match': etag } : {},
        // The browser's own cache would answer a 304 with what it has.
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout((waitSeconds + 15) * 1_000)]),
      })
      if ([401, 403, 404].includes(response.status)) return onWatching('ended')
      if (response.status !== 304 && !response.ok) throw new Error(`${response.status}`)
      if (failures) onWatching('live')
      failures = 0
      if (response.ok) {
        etag = response.headers.get('etag') ?? undefined
        const { ended } = (await response.json()) as { ended: boolean }
        onChange()
        if (ended) return
      }
    } catch {
      if (signal.aborted) return
      failures++
      onWatching('lost')
    }
    await pause(Math.min(pauseMsMin * 2 ** failures, pauseMsMax), signal)
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true })
  })
}
