import { once } from 'node:events'
import type { StartArguments } from './arguments.ts'
import { layoutData } from './data/layout.ts'
import { followLogs } from './follow-logs.ts'
import { print } from './print.ts'
import { formatReport, type Report } from './report.ts'
import { type RunningInstance, startLocal } from './start.ts'

/** Starts everything, stays until somebody ends it or a part fails, stops it. Answers the exit code. */
export async function runUntilStopped(chosen: StartArguments): Promise<number> {
  const startedMs = performance.now()
  const asked = new AbortController()
  watchForEnd(asked)
  const logs = chosen.verbose ? followLogs(layoutData(chosen.data).logs, print) : undefined
  let instance: RunningInstance
  try {
    instance = await startLocal({
      data: chosen.data,
      portBase: chosen.portBase,
      samples: chosen.samples,
      secondOrganization: chosen.secondOrganization,
      report: (report: Report) => print(formatReport(report)),
      signal: asked.signal,
    })
  } catch (error) {
    logs?.close()
    if (asked.signal.aborted) return interrupted
    throw error
  }
  print(welcome(instance, performance.now() - startedMs))
  const stopped = once(asked.signal, 'abort')
  const failure = asked.signal.aborted
    ? undefined
    : await Promise.race([stopped.then(() => undefined), instance.gaveUp])
  print('')
  await instance.stop()
  logs?.close()
  if (failure) throw failure
  return 0
}

/** As a shell says of a command that Ctrl-C ended. */
const interrupted = 130

/** Ctrl-C, a polite kill, a closed terminal, or the end of the process that started this one. */
function watchForEnd(asked: AbortController): void {
  const end = (): void => {
    if (!asked.signal.aborted) print('\nstopping …')
    asked.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)
}

function welcome({ urls, users, organization }: RunningInstance, elapsedMs: number): string {
  const [owner] = users
  return [
    '',
    `Portolan runs, after ${(elapsedMs / 1_000).toFixed(1)} s.`,
    '',
    `  Portal        ${urls.portal}`,
    `  API           ${urls.api}`,
    `  Temporal UI   ${urls.temporalUi}`,
    '',
    `  Sign in as    ${owner?.email}`,
    `  Password      ${owner?.password}`,
    `  Organization  ${organization} (other roles: local.json)`,
    '',
    'Ctrl-C stops it; the data stays.',
  ].join('\n')
}
