import { Command } from 'commander'
import { answer } from '../portal/client.ts'
import {
  registrationAddress,
  stepLine,
  versionAddress,
  type Registration,
} from '../portal/registration.ts'
import { openSession, type PortalOptions, type Session } from '../portal/session.ts'
import { inColumns } from '../terminal/columns.ts'
import { output } from '../terminal/output.ts'
import { harmless, styleFor } from '../terminal/style.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'
import { addPortalOptions } from './portal-options.ts'

interface StatusOptions extends PortalOptions {
  api?: string
  limit: string
  json?: boolean
  color: boolean
}

/** The latest registrations, or one with its steps. */
export function statusCommand(): Command {
  const command = new Command('status')
    .summary('see registrations, or one with its steps')
    .description('Lists the latest registrations of the organization, or shows one with its steps.')
    .argument('[registration]', 'the id of a registration')
    .option('--api <slug>', 'only those of this API')
    .option('--limit <count>', 'how many', '20')
    .option('--json', 'write JSON')
    .action(async (id: string | undefined, _: unknown, self: Command) => {
      const options = optionsOf<StatusOptions>(self)
      const session = await openSession(options)
      await output(await (id === undefined ? list(session, options) : show(session, id, options)))
    })
  return withExamples(addPortalOptions(command), [
    'portolan status',
    'portolan status --api payments --limit 5 --json',
    'portolan status 3f0c…',
  ])
}

async function list(session: Session, { api, limit, json }: StatusOptions): Promise<string> {
  const { items } = await answer(
    session.client.GET('/orgs/{org}/registrations', {
      params: {
        path: { org: session.organization },
        query: { limit: Number(limit), ...(api !== undefined && { api }) },
      },
    }),
  )
  if (json) return `${JSON.stringify(items, null, 2)}\n`
  if (items.length === 0) return 'There are no registrations.\n'
  const rows = items.map(({ id, createdAt, status, api: slug = '', version = '' }) => [
    id,
    createdAt.slice(0, 16).replace('T', ' '),
    status,
    harmless(`${slug} ${version}`),
  ])
  return inColumns(rows)
}

async function show(session: Session, id: string, { json, color }: StatusOptions): Promise<string> {
  const registration: Registration = await answer(
    session.client.GET('/orgs/{org}/registrations/{registration}', {
      params: { path: { org: session.organization, registration: id } },
    }),
  )
  if (json) return `${JSON.stringify(registration, null, 2)}\n`
  const { status, api = '', version = '', reason, findings, changes, steps } = registration
  const style = styleFor(process.stdout, color)
  return [
    harmless(`${api} ${version}: ${status}${reason === undefined ? '' : `. ${reason}`}`),
    ...steps.map((step) => `  ${stepLine(step, style)}`),
    `${findings.errors} errors and ${findings.warnings} warnings among ${findings.total} findings${changes ? `; ${changes.breaking} breaking among ${changes.total} changes` : ''}`,
    status === 'published'
      ? versionAddress(session, registration)
      : registrationAddress(session, registration),
    '',
  ].join('\n')
}
