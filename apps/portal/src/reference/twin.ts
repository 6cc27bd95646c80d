import { Plain } from '../frame/refusal.ts'
import type { Reader } from '../frame/request.ts'
import type { Place } from './place.ts'

const markdown = { headers: { accept: 'text/markdown' }, parseAs: 'text' } as const

type Kind = 'operation' | 'webhook' | 'schema'

/** The address of a page's twin is the page's with this after it. */
const ending = '.md'

/**
 * The name that an address is about, and whether its Markdown is wanted. A thing whose own name ends
 * like a twin goes first: its page is there, and `page.md.md` is its twin.
 */
export async function pageOrTwin<Page>(
  name: string,
  read: (name: string) => Promise<Page | undefined>,
  twinOf: (name: string) => Promise<string | undefined>,
): Promise<Page | undefined> {
  const page = await read(name)
  if (page !== undefined || !name.endsWith(ending)) return page
  const twin = await twinOf(name.slice(0, -ending.length))
  throw twin === undefined
    ? new Plain('There is nothing at this address.\n', 'text/plain', 404)
    : new Plain(twin, 'text/markdown')
}

/** A page as Markdown; undefined where it is not there, or not for this reader. */
export function readTwin(
  reader: Reader,
  { org, api, version }: Place,
  kind: Kind,
  name: string,
): Promise<string | undefined> {
  const path = { org, api, version }
  const client = reader.api
  switch (kind) {
    case 'operation':
      return reader.askIfThere(
        client.GET('/orgs/{org}/docs/{api}/{version}/operations/{operation}', {
          params: { path: { ...path, operation: name } },
          ...markdown,
        }),
      )
    case 'webhook':
      return reader.askIfThere(
        client.GET('/orgs/{org}/docs/{api}/{version}/webhooks/{webhook}', {
          params: { path: { ...path, webhook: name } },
          ...markdown,
        }),
      )
    case 'schema':
      return reader.askIfThere(
        client.GET('/orgs/{org}/docs/{api}/{version}/schemas/{schema}', {
          params: { path: { ...path, schema: name } },
          ...markdown,
        }),
      )
  }
}
