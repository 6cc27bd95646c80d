import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import type { Change, Comparison } from '@portolan/description/compare'
import type { components } from '@portolan/specs/types'
import { comparisonFormats } from '../comparison/formats.ts'
import { writeComparison, type ComparisonOptions } from '../comparison/write.ts'
import { answer } from '../portal/client.ts'
import { openSession, type PortalOptions, type Session } from '../portal/session.ts'
import { withProgress } from '../terminal/progress.ts'
import { optionsOf } from './check-files.ts'
import { addReportOptions, withExamples } from './options.ts'
import { addPortalOptions } from './portal-options.ts'

/** What the portal says about two of its versions; nothing is compared on this machine. */
export function diffCommand(): Command {
  const command = new Command('diff')
    .summary('say what changed between two versions in a portal')
    .description(
      'Says what changed between two versions of an API in a portal; latest stands for one.',
    )
    .argument('<api>', 'the slug of the API')
    .argument('<from>', 'the label of a version')
    .argument('<to>', 'the label of another')
    .action(async (api: string, from: string, to: string, _: unknown, self: Command) => {
      const options = optionsOf<ComparisonOptions & PortalOptions>(self)
      const session = await openSession(options)
      const comparison = await withProgress(`Comparing ${from} with ${to}`, () =>
        fetchComparison(session, api, `${from}..${to}`),
      )
      process.exitCode = await writeComparison(
        { published: from, candidate: to, comparison },
        options,
      )
    })
  const failOn: [string, ...string[]] = ['breaking', 'caution', 'safe']
  const formats = Object.keys(comparisonFormats)
  return withExamples(addPortalOptions(addReportOptions(command, { failOn, formats })), [
    'portolan diff payments 1.4.0 2.0.0',
    'portolan diff payments 1.4.0 latest --format markdown',
  ])
}

type Page = components['schemas']['Comparison']

async function fetchComparison(session: Session, api: string, range: string): Promise<Comparison> {
  const changes: Change[] = []
  for (let cursor: string | undefined; ;) {
    const page = await fetchPage(session, api, range, cursor)
    changes.push(...page.items.map(asChange))
    cursor = page.nextCursor
    if (cursor === undefined) {
      const { verdict, version, counts } = page
      return { verdict, version, changes, total: counts.total }
    }
  }
}

/** The first time that a pair is asked for it is compared, which may take a while. */
async function fetchPage(
  session: Session,
  api: string,
  range: string,
  cursor: string | undefined,
): Promise<Page> {
  for (;;) {
    const pending = session.client.GET('/orgs/{org}/apis/{api}/changes/{range}', {
      params: {
        path: { org: session.organization, api, range },
        query: { limit: 200, ...(cursor !== undefined && { cursor }) },
        header: { Accept: 'application/json' },
      },
    })
    const page = await answer(pending)
    const { response } = await pending
    if (response.status !== 202) return page as Page
    await sleep(1_000 * Math.max(1, Number(response.headers.get('retry-after')) || 1))
  }
}

const asChange = (item: components['schemas']['Change']): Change => {
  const place = (given: typeof item.published): Change['published'] =>
    given && { file: given.file ?? '', pointer: given.pointer, line: given.line }
  const { rule, level, operation, message, hurts, advice, fingerprint } = item
  return {
    rule,
    level,
    operation,
    operations: item.operations ?? [],
    operationsTotal: item.operationsTotal ?? 0,
    message,
    hurts,
    published: place(item.published),
    candidate: place(item.candidate),
    advice,
    fingerprint,
  }
}
