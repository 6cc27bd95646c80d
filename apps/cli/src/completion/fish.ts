import type { CompletedCommand, CompletedOption } from './words.ts'

/** A completion for fish. */
export function fishCompletion(commands: CompletedCommand[]): string {
  return `# portolan completion for fish; load it with: portolan completion fish | source
${commands.map(({ name, summary }) => `complete -c portolan -f -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`).join('\n')}
${commands.flatMap(linesOf).join('\n')}
`
}

function linesOf({ name, options, choices }: CompletedCommand): string[] {
  const start = `complete -c portolan -n '__fish_seen_subcommand_from ${name}'`
  return [
    ...(choices.length > 0 ? [`${start} -f -a ${quoted(choices.join(' '))}`] : []),
    ...options.map((option) => `${start} ${written(option)}`),
  ]
}

function written({ flags, description, choices, takesValue }: CompletedOption): string {
  return [
    ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
    ...(takesValue ? ['-r'] : []),
    ...(choices.length > 0 ? ['-f', '-a', quoted(choices.join(' '))] : []),
    '-d',
    quoted(description),
  ].join(' ')
}

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`
