import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import { addressHeader } from '../address-header.ts'
import { ApiProblem, ApiUnavailable } from '../api/problem.ts'
import { asTheme, themeCookie } from '../shell/theme.ts'
import type { FrameProps } from './frame.tsx'
import { Elsewhere, Plain, Refusal } from './refusal.ts'
import { plainHeaders } from './plain-headers.ts'
import { readFor, type Reader } from './request.ts'

export type PageRequest = {
  reader: Reader
  /** The segment of the address with this name, decoded. */
  segment: (name: string) => string
  /** The first value of a name in the query, when it is there and not empty. */
  query: (name: string) => string | undefined
  /** The status of the page, where it is none of the usual. */
  respond: (status: number) => void
  /** What this browser was told to remember under a name. */
  remembered: (name: string) => string | undefined
  /** Has the browser remember a choice of its reader, for a year. */
  remember: (name: string, choice: string) => void
}

/** What went wrong instead of the page. */
export type Trouble =
  | { kind: 'refused'; status: 403 | 404 }
  | { kind: 'away' }
  | { kind: 'limited' }
  | { kind: 'failed'; reference?: string }

/** What `_app` is given: the page's own properties are JSON, so that none of them needs a check. */
export type PageProps = { frame: FrameProps; content?: string; trouble?: Trouble }

/** A page without a script framework: `load` reads what the page shows, React writes it, once. */
export const page =
  <Props extends object>(
    load: (request: PageRequest) => Promise<Props>,
  ): GetServerSideProps<PageProps> =>
  async (context) => {
    const { req, res } = context
    const address = String(req.headers[addressHeader] ?? '/')
    const frame: FrameProps = { address, theme: asTheme(req.cookies[themeCookie]) }
    // Kept for going back, asked for anew otherwise.
    res.setHeader('cache-control', 'private, no-cache')
    try {
      const props = await readFor(req, address, (reader) => {
        Object.assign(frame, { user: reader.user, csrf: reader.csrf })
        return load({ reader, ...addressed(context) })
      })
      return { props: { frame: defined(frame), content: JSON.stringify(props) } }
    } catch (error) {
      if (error instanceof Elsewhere) {
        const { destination, permanent } = error
        return { redirect: { destination, permanent } }
      }
      if (error instanceof Plain) {
        res.statusCode = error.status
        for (const [name, value] of Object.entries(plainHeaders(error.mediaType)))
          res.setHeader(name, value)
        res.end(error.text)
        return { props: { frame: defined(frame) } }
      }
      const { status, trouble } = troubleOf(error)
      res.statusCode = status
      // oxlint-disable-next-line no-console -- the reader is told that it is in the log
      if (trouble.kind === 'failed') console.error(error)
      return { props: { frame: defined(frame), trouble } }
    }
  }

const rememberedSeconds = 365 * 24 * 60 * 60

function addressed({ params, query, req, res }: GetServerSidePropsContext) {
  return {
    segment: (name: string) => String(params?.[name] ?? ''),
    query: (name: string) => [query[name]].flat()[0] || undefined,
    respond: (status: number) => void (res.statusCode = status),
    remembered: (name: string) => req.cookies[name],
    remember: (name: string, choice: string) =>
      void res.appendHeader(
        'set-cookie',
        `${name}=${choice}; Path=/; Max-Age=${rememberedSeconds}; SameSite=Lax; HttpOnly`,
      ),
  }
}

function troubleOf(error: unknown): { status: number; trouble: Trouble } {
  if (error instanceof Refusal)
    return { status: error.status, trouble: { kind: 'refused', status: error.status } }
  if (error instanceof ApiUnavailable) return { status: 503, trouble: { kind: 'away' } }
  if (error instanceof ApiProblem && error.problem.status === 429)
    return { status: 429, trouble: { kind: 'limited' } }
  return {
    status: 500,
    trouble: { kind: 'failed', ...(error instanceof ApiProblem && { reference: error.digest }) },
  }
}

/** Next refuses undefined in what a page is given. */
const defined = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
