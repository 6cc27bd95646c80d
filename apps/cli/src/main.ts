import { CommanderError } from 'commander'
import { CannotRun } from './cannot-run.ts'
import { createProgram } from './program.ts'
import { harmless, styleFor } from './terminal/style.ts'

/** Ends with 0 when all is well, 1 when something was found, 2 when the command could not run. */
async function main(): Promise<number> {
  try {
    await createProgram().parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (error) {
    // Help and version are no failures; for the others commander has said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const style = styleFor(process.stderr, !process.argv.includes('--no-color'))
    const message = error instanceof Error ? error.message : String(error)
    const told =
      error instanceof CannotRun
        ? message
        : `This should not have happened: ${message} Please report it with the command that you gave.`
    process.stderr.write(`${style('red', 'portolan:')} ${harmless(told)}\n`)
    return 2
  }
}

process.exitCode = await main()
