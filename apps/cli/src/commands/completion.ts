import { Argument, Command } from 'commander'
import { bashCompletion } from '../completion/bash.ts'
import { fishCompletion } from '../completion/fish.ts'
import { completedCommands, type CompletedCommand } from '../completion/words.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { output } from '../terminal/output.ts'
import { withExamples } from './options.ts'

const shells: Record<string, (commands: CompletedCommand[]) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** Made from the program itself, so that it knows every command and option. */
export function completionCommand(program: Command): Command {
  const command = new Command('completion')
    .summary('complete commands and options in a shell')
    .description('Writes the completion for a shell.')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(shells)))
    .action(async (shell: string) => {
      await output(shells[shell]?.(completedCommands(program)) ?? '')
    })
  return withExamples(command, [
    'source <(portolan completion bash)',
    'portolan completion fish > ~/.config/fish/completions/portolan.fish',
  ])
}
