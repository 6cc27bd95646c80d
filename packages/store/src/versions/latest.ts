import type { Api } from '../apis/api.ts'
import type { Version } from './versions.ts'

/** What an API shows of its latest version; what that version does not have is taken away. */
export function shownAs(latest: Version) {
  const { version, title, description = '', contact, operations, schemas, score } = latest
  return {
    set: {
      latestVersion: version,
      latestPublishedAt: latest.publishedAt,
      title,
      description,
      operations,
      webhooks: latest.webhooks ?? 0,
      schemas,
      ...(contact && { contact }),
      ...(score !== undefined && { score }),
    },
    remove: [
      ...(contact ? [] : ['contact' as const]),
      ...(score === undefined ? ['score' as const] : []),
    ],
  }
}

/** What an API shows that has no version to be read: its name, so that it is found again. */
export const shownAsEmpty = {
  set: { operations: 0, webhooks: 0, schemas: 0 },
  remove: ['latestVersion', 'latestPublishedAt', 'contact', 'score'] as const,
}

interface Compared<A> {
  eq: (attribute: A, value: number) => string
  notExists: (attribute: A) => string
}

/** A condition: no version was published or withdrawn since the API was read. */
export const isUnchanged =
  ({ sequence, withdrawn }: Pick<Api, 'sequence' | 'withdrawn'>) =>
  <A>(row: { sequence: A; withdrawn: A }, { eq, notExists }: Compared<A>): string =>
    withdrawn === 0
      ? `${eq(row.sequence, sequence)} AND (${notExists(row.withdrawn)} OR ${eq(row.withdrawn, 0)})`
      : `${eq(row.sequence, sequence)} AND ${eq(row.withdrawn, withdrawn)}`
