import type { Command, Option } from 'commander'

export interface CompletedOption {
  /** As it is written: `--format`, `-o`. */
  flags: string[]
  description: string
  /** What its value may be; empty where anything may. */
  choices: string[]
  takesValue: boolean
  takesFile: boolean
}

export interface CompletedCommand {
  name: string
  summary: string
  options: CompletedOption[]
  /** Of its first argument. */
  choices: string[]
}

/** The commands of a program with all that can be completed, for every shell alike. */
export function completedCommands(program: Command): CompletedCommand[] {
  const shared = program.options.map(completedOption)
  const helper = program.createHelp()
  return helper.visibleCommands(program).map((command) => ({
    name: command.name(),
    summary: command.summary() || command.description(),
    options: [...helper.visibleOptions(command).map(completedOption), ...shared],
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }))
}

const completedOption = (option: Option): CompletedOption => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
  description: option.description,
  choices: option.argChoices ?? [],
  takesValue: option.required || option.optional,
  takesFile: option.flags.includes('<file>'),
})
