import type { Change, Version } from '../../api/types.ts'
import type { Reader } from '../../frame/request.ts'
import { getDocumentation } from '../../reference/get-documentation.ts'
import { type ChangeCounts, changesOf } from '../changes-of.ts'

type Contact = { name?: string; url?: string; email?: string }
type Server = { url: string; description?: string }

export type Overview = {
  version?: Pick<
    Version,
    'version' | 'publishedAt' | 'operations' | 'schemas' | 'specification' | 'changes'
  >
  webhooks?: number
  contact?: Contact
  servers: Server[]
  /** What the latest version changed, the worst first. */
  changed?: { counts: ChangeCounts; items: Pick<Change, 'level' | 'message'>[] }
}

const changesShown = 5

/** What the overview of an API says of its latest version; little where it has none. */
export async function readOverview(reader: Reader, org: string, api: string): Promise<Overview> {
  // Its label is not known yet, which saves asking one after the other.
  const path = { org, api, version: 'latest' }
  const [row, documentation] = await Promise.all([
    reader.askIfThere(
      reader.api.GET('/orgs/{org}/apis/{api}/versions/{version}', { params: { path } }),
    ),
    reader.askIfThere(getDocumentation(reader.api, path)),
  ])
  const found = row && (await changesOf(reader, org, row, changesShown))
  return {
    ...(row && { version: shown(row) }),
    servers: documentation?.servers ?? [],
    ...(documentation && { webhooks: documentation.counts.webhooks }),
    ...(documentation?.contact && { contact: documentation.contact }),
    ...(found && {
      changed: {
        counts: found.counts,
        items: found.items.map(({ level, message }) => ({ level, message })),
      },
    }),
  }
}

function shown(row: Version): Overview['version'] {
  const { version, publishedAt, operations, schemas, specification, changes } = row
  return { version, publishedAt, operations, schemas, specification, ...(changes && { changes }) }
}
