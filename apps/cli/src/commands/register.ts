import { Command } from 'commander'
import type { Finding } from '@portolan/description/finding'
import { collect, displayed, Unreadable, withSandbox } from '../engine/engine.ts'
import { formatGithub } from '../findings/github.ts'
import { formatText } from '../findings/text.ts'
import { openSource, type Source } from '../input/source.ts'
import { Refused } from '../portal/client.ts'
import { openSession, type PortalOptions, type Session } from '../portal/session.ts'
import {
  follow,
  registrationAddress,
  stepLine,
  versionAddress,
  type Registration,
} from '../portal/registration.ts'
import { submissionOf, submit, type Submission } from '../portal/submission.ts'
import { output } from '../terminal/output.ts'
import { withProgress } from '../terminal/progress.ts'
import { harmless, styleFor, type Style } from '../terminal/style.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'
import { addPortalOptions } from './portal-options.ts'

interface RegisterOptions extends PortalOptions {
  api: string
  label?: string
  wait?: boolean
  json?: boolean
  color: boolean
}

/** Steps go to standard error as they happen; what the registration came to goes to standard output. */
export function registerCommand(): Command {
  const command = new Command('register')
    .summary('register a version of an API with a portal')
    .description(
      'Sends a description to a portal and follows its registration until it is published, rejected, or waits for an approval. Several files are sent as they are, with all that they refer to.',
    )
    .argument('<file>', 'path, address, or - for standard input')
    .requiredOption('--api <slug>', 'the API that this is a version of')
    .option('--label <version>', 'the label of the version, instead of info.version')
    .option('--wait', 'wait for the approval too, however long it takes')
    .option('--json', 'write the registration as JSON in the end')
    .action(async (file: string, _: unknown, self: Command) => {
      process.exitCode = await register(file, optionsOf<RegisterOptions>(self))
    })
  return withExamples(addPortalOptions(command), [
    'portolan register openapi.yaml --api payments',
    'portolan register specification/openapi.yaml --api payments --wait',
  ])
}

async function register(file: string, options: RegisterOptions): Promise<number> {
  const session = await openSession(options)
  const source = await openSource(file)
  const style = styleFor(process.stderr, options.color)
  try {
    const submission = await withProgress(`Reading ${file}`, () => read(source))
    const { api, label: version } = options
    const started = await withProgress(`Sending ${file}`, () =>
      submit(session, submission, { api, version }),
    )
    const ended = await followSteps(session, started, options.wait ?? false, style)
    tell(
      ended.findings.items.map((item) => findingOf(item, source)),
      source,
      style,
    )
    return await conclude(session, ended, options)
  } catch (error) {
    if (error instanceof Unreadable) tell(error.findings, source, style)
    else if (error instanceof Refused && [409, 422].includes(error.problem.status)) {
      const { detail, errors = [] } = error.problem
      process.stderr.write(`${style('red', '✖')} ${harmless(detail)}\n`)
      tell(
        errors.map((item) => findingOf(item, source)),
        source,
        style,
      )
    } else throw error
    return 1
  }
}

const read = (source: Source): Promise<Submission> =>
  withSandbox(async (sandbox) => submissionOf(await collect(source, sandbox)))

async function followSteps(
  session: Session,
  started: Registration,
  waits: boolean,
  style: Style,
): Promise<Registration> {
  const isLast = ({ endedAt, status }: Registration): boolean =>
    endedAt !== undefined || (status === 'awaiting-approval' && !waits)
  const told = new Set<string>()
  return withProgress('Registering', async (progress) => {
    let last = started
    for await (last of follow(session, started, isLast)) {
      for (const step of last.steps) {
        if (step.status === 'running') progress.say(stepLine(step, (_, text) => text))
        const key = `${step.name} ${step.status}`
        if (step.status === 'pending' || step.status === 'running' || told.has(key)) continue
        told.add(key)
        progress.print(stepLine(step, style))
      }
    }
    return last
  })
}

/** Says what it came to, and gives the exit code. */
async function conclude(
  session: Session,
  registration: Registration,
  { json, wait }: RegisterOptions,
): Promise<number> {
  const { status, reason } = registration
  const isPublished = status === 'published'
  const address = isPublished
    ? versionAddress(session, registration)
    : registrationAddress(session, registration)
  if (!isPublished)
    process.stderr.write(
      status === 'awaiting-approval'
        ? 'The version waits for an approval; whoever may approve has been asked.\n'
        : `The registration ended ${status}${reason === undefined ? '.' : `: ${harmless(reason)}`}\n`,
    )
  await output(json ? `${JSON.stringify(registration, null, 2)}\n` : `${address}\n`)
  return isPublished || (status === 'awaiting-approval' && !wait) ? 0 : 1
}

/** Builds get annotations, people a list. */
function tell(findings: Finding[], source: Source, style: Style): void {
  if (findings.length === 0) return
  const valid = !findings.some(({ level }) => level === 'error')
  const shown = displayed(findings, source)
  const report = { file: source.label, valid, score: null, findings: shown }
  const isBuild = Boolean(process.env['GITHUB_ACTIONS'] ?? process.env['CI'])
  if (isBuild) process.stdout.write(formatGithub([report]))
  else process.stderr.write(formatText([report], style))
}

type Item = Registration['findings']['items'][number]

const findingOf = (item: Item, source: Source): Finding => ({
  rule: item.rule ?? 'refused',
  level: item.level ?? 'error',
  message: item.message,
  file: item.file ?? source.entry,
  pointer: item.pointer ?? '',
  line: item.line ?? 1,
  column: item.column ?? 1,
  ...(item.fix !== undefined && { fix: item.fix }),
})
