import { Command, Option } from 'commander'
import { apisCommand } from './commands/apis.ts'
import { bundleCommand } from './commands/bundle.ts'
import { compareCommand } from './commands/compare.ts'
import { completionCommand } from './commands/completion.ts'
import { diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { lintCommand } from './commands/lint.ts'
import { loginCommand } from './commands/login.ts'
import { logoutCommand } from './commands/logout.ts'
import { registerCommand } from './commands/register.ts'
import { rulesCommand } from './commands/rules.ts'
import { scoreCommand } from './commands/score.ts'
import { searchCommand } from './commands/search.ts'
import { statusCommand } from './commands/status.ts'
import { validateCommand } from './commands/validate.ts'
import { withdrawCommand } from './commands/withdraw.ts'
import { version } from './version.ts'

/** The command line as a whole: what it understands, and what it says about itself. */
export function createProgram(): Command {
  const program = new Command('portolan')
    .description('Validates, lints, bundles and compares API descriptions, and registers them.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addOption(new Option('--no-color', 'write without colors, also on a terminal'))
    .showHelpAfterError('Add --help to see what the command understands.')
    .addHelpText(
      'after',
      `
FILE is a path, an http or https address, or - for standard input. Descriptions of many files are
followed by their relative references, within the working directory or beside the file.

Exit code: 0 all is well, 1 findings at or over --fail-on, 2 the command could not run.`,
    )
  const commands = [
    validateCommand(),
    lintCommand(),
    scoreCommand(),
    bundleCommand(),
    compareCommand(),
    rulesCommand(),
    explainCommand(),
    loginCommand(),
    logoutCommand(),
    registerCommand(),
    statusCommand(),
    apisCommand(),
    searchCommand(),
    withdrawCommand(),
    diffCommand(),
    completionCommand(program),
  ]
  for (const command of commands) program.addCommand(command)
  // What is wrong with arguments ends with 2, in every command.
  for (const command of [program, ...commands])
    command.exitOverride().configureHelp({ showGlobalOptions: true })
  return program
}
