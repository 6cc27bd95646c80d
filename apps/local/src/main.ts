import { parseResetArguments, parseStartArguments, resetHelp, startHelp } from './arguments.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'
import { reset } from './reset.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { PartFailed } from './supervisor/part-failed.ts'
import { print } from './print.ts'

const [command, ...words] = process.argv.slice(2)

try {
  if (command === 'reset') {
    const chosen = parseResetArguments(words)
    if (chosen.help) print(resetHelp)
    else await reset(chosen)
  } else {
    const chosen = parseStartArguments(words)
    if (chosen.help) print(startHelp)
    else process.exitCode = await runUntilStopped(chosen)
  }
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof PartFailed
  process.stderr.write(`\n${isExpected ? error.message : explain(error)}\n`)
  process.exitCode = 1
}
// A socket that a part left half open must not keep a command that has ended.
process.exit()

function explain(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined
  return `Portolan met an error of its own: ${stack ?? reasonOf(error)}`
}
