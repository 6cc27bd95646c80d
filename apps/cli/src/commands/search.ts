import { Command, InvalidArgumentError } from 'commander'
import type { components } from '@portolan/specs/types'
import { answer } from '../portal/client.ts'
import { openSession, type PortalOptions } from '../portal/session.ts'
import { inColumns } from '../terminal/columns.ts'
import { output } from '../terminal/output.ts'
import { harmless } from '../terminal/style.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'
import { addPortalOptions } from './portal-options.ts'

interface SearchOptions extends PortalOptions {
  limit: number
  json?: boolean
}

type Found = components['schemas']['SearchAnswer']

/** Operations, schemas and all else that the APIs of an organization offer. */
export function searchCommand(): Command {
  const command = new Command('search')
    .summary('search all APIs of an organization')
    .description(
      'Finds APIs, operations, webhooks, schemas and properties; api:, method:, tag: and kind: narrow it.',
    )
    .argument('<words...>', 'words, or how they begin, and filters')
    .option('--limit <count>', 'how many, up to 100', upTo100, 20)
    .option('--json', 'write JSON')
    .action(async (words: string[], _: unknown, self: Command) => {
      await output(await find(words, optionsOf<SearchOptions>(self)))
    })
  return withExamples(addPortalOptions(command), [
    'portolan search create invoice',
    'portolan search method:delete tag:Customers',
    'portolan search kind:schema address --json',
  ])
}

async function find(words: string[], options: SearchOptions): Promise<string> {
  const session = await openSession(options)
  const found: Found = await answer(
    session.client.GET('/orgs/{org}/search', {
      params: {
        path: { org: session.organization },
        query: { q: words.join(' '), limit: options.limit },
      },
    }),
  )
  if (options.json) return `${JSON.stringify(found, null, 2)}\n`
  const { items, total, correctedTo } = found
  if (items.length === 0) return 'Nothing was found.\n'
  const corrected =
    correctedTo === undefined
      ? ''
      : `Nothing is spelled so; this is for: ${harmless(correctedTo)}\n`
  const rows = items.map(({ kind, api, version, title, method, path }) => [
    kind,
    `${api} ${harmless(version)}`,
    harmless(method && path ? `${method} ${path}` : '–'),
    harmless(title),
  ])
  const rest = total > items.length ? `… and ${total - items.length} more; see --limit.\n` : ''
  return corrected + inColumns(rows) + rest
}

function upTo100(text: string): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > 100)
    throw new InvalidArgumentError('Give a number from 1 to 100.')
  return count
}
