import { type CompareRule, always } from '../rule.ts'

/**
 * OpenAPI 3.1, Server Object, url: the URL to the target host, to which paths are appended; 2.0
 * has host, basePath and schemes.
 */
export const serverRemoved: CompareRule<'server'> = {
  id: 'server-removed',
  summary: 'The API is no longer offered at a URL',
  subject: 'server',
  levels: always('breaking'),
  advice: 'Keep the URL working, and name it in servers.',
  check: ({ before, after }) =>
    before &&
    !after && { message: `The server ${before.given} is no longer named.`, what: [before.url] },
}
