import { Command, InvalidArgumentError, Option } from 'commander'
import type { paths } from '@portolan/specs/types'
import { answer } from '../portal/client.ts'
import { openSession, type PortalOptions } from '../portal/session.ts'
import { inColumns } from '../terminal/columns.ts'
import { output } from '../terminal/output.ts'
import { harmless } from '../terminal/style.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'
import { addPortalOptions } from './portal-options.ts'

type Query = NonNullable<paths['/orgs/{org}/apis']['get']['parameters']['query']>

interface ApisOptions extends PortalOptions, Omit<Query, 'q' | 'cursor'> {
  json?: boolean
}

/** The catalog of an organization, or what of it is asked for. */
export function apisCommand(): Command {
  const command = new Command('apis')
    .summary('list the APIs of an organization')
    .description('Lists the APIs of the organization, or those that are asked for.')
    .argument('[words...]', 'words of a name, description or tag')
    .option('--team <slug>', 'only those of this team')
    .option('--owner <id>', 'only those of this person')
    .addOption(
      new Option('--lifecycle <stage>', 'only those at this stage').choices([
        'experimental',
        'production',
        'deprecated',
      ]),
    )
    .option('--tag <tag>', 'only those with this tag')
    .addOption(
      new Option('--visibility <who>', 'only those that are so').choices(['private', 'public']),
    )
    .option('--score-min <points>', 'only those with at least this score', wholeNumber)
    .addOption(
      new Option('--sort <order>', 'by name, or the greatest first')
        .choices(['name', '-updated', '-score', '-published'])
        .default('name'),
    )
    .option('--limit <count>', 'how many', wholeNumber, 50)
    .option('--json', 'write JSON')
    .action(async (words: string[], _: unknown, self: Command) => {
      await output(await list(words, optionsOf<ApisOptions>(self)))
    })
  return withExamples(addPortalOptions(command), [
    'portolan apis',
    'portolan apis payment --team billing --sort -score',
    'portolan apis --lifecycle deprecated --json',
  ])
}

async function list(words: string[], options: ApisOptions): Promise<string> {
  const session = await openSession(options)
  const { team, owner, lifecycle, tag, visibility, scoreMin, sort, limit } = options
  const asked = { team, owner, lifecycle, tag, visibility, scoreMin, sort, limit }
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  const query: Query = {
    ...Object.fromEntries(given),
    ...(words.length > 0 && { q: words.join(' ') }),
  }
  const { items, total } = await answer(
    session.client.GET('/orgs/{org}/apis', {
      params: { path: { org: session.organization }, query },
    }),
  )
  if (options.json) return `${JSON.stringify(items, null, 2)}\n`
  if (items.length === 0) return 'There are no such APIs.\n'
  const rows = items.map((api) => [
    api.slug,
    api.latestVersion ?? '–',
    api.score === undefined ? '–' : String(api.score),
    api.lifecycle,
    api.visibility,
    api.team?.slug ?? '–',
    harmless(api.title),
  ])
  const rest = total > items.length ? `… and ${total - items.length} more; see --limit.\n` : ''
  return inColumns(rows) + rest
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.')
  return Number(text)
}
