import { Command, InvalidArgumentError } from 'commander'
import { CannotRun } from '../cannot-run.ts'
import { ask } from '../portal/ask.ts'
import { answer } from '../portal/client.ts'
import { openSession, type PortalOptions } from '../portal/session.ts'
import { output } from '../terminal/output.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'
import { addPortalOptions } from './portal-options.ts'

interface WithdrawOptions extends PortalOptions {
  reason: string
  yes?: boolean
  json?: boolean
}

interface Label {
  api: string
  version: string
}

/** Hides a version for good. Who sits at a terminal is asked first; a build has said what it wants. */
export function withdrawCommand(): Command {
  const command = new Command('withdraw')
    .summary('withdraw a version of an API')
    .description(
      'Hides a version from every reader, at once and for good: its pages, its description, its documentation, and search. Its label stays taken.',
    )
    .argument('<version>', 'as in payments@1.2.0', labelOf)
    .requiredOption('--reason <text>', 'why; members of the organization read it')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'write the version as JSON')
    .action(async (label: Label, _: unknown, self: Command) => {
      await withdraw(label, optionsOf<WithdrawOptions>(self))
    })
  return withExamples(addPortalOptions(command), [
    'portolan withdraw payments@1.2.0 --reason "an example holds a key"',
    'portolan withdraw payments@1.2.0 --reason "published by mistake" --yes --json',
  ])
}

async function withdraw({ api, version }: Label, options: WithdrawOptions): Promise<void> {
  const session = await openSession(options)
  const name = `${api} ${version}`
  if (!options.yes && process.stdin.isTTY) {
    const said = await ask(`Withdraw ${name} of ${session.organization} for good? [y/N] `)
    if (!/^y(es)?$/i.test(said.trim())) throw new CannotRun('Nothing was withdrawn.')
  }
  const withdrawn = await answer(
    session.client.POST('/orgs/{org}/apis/{api}/versions/{version}/withdrawal', {
      params: { path: { org: session.organization, api, version } },
      body: { reason: options.reason },
    }),
  )
  const isDone = withdrawn.status === 'withdrawn'
  await output(
    options.json
      ? `${JSON.stringify(withdrawn, null, 2)}\n`
      : `${name} ${isDone ? 'is withdrawn' : 'is being withdrawn'}.\n`,
  )
}

function labelOf(text: string): Label {
  const at = text.indexOf('@')
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError('Write it like payments@1.2.0.')
  return { api: text.slice(0, at), version: text.slice(at + 1) }
}
