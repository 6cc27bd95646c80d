import type { CompletedCommand, CompletedOption } from './words.ts'

/** A completion for zsh; what stands beside a word is its help. */
export function zshCompletion(commands: CompletedCommand[]): string {
  return `#compdef portolan
# portolan completion for zsh; load it with: source <(portolan completion zsh)
_portolan() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _portolan portolan
`
}

function commandCase({ name, options, choices }: CompletedCommand): string {
  const rest = choices.length > 0 ? `'*:word:(${choices.join(' ')})'` : `'*:file:_files'`
  return `    ${name}) _arguments -s ${[...options.flatMap(specifications), rest].join(' ')} ;;`
}

const specifications = (option: CompletedOption): string[] => {
  const { flags, description, choices, takesValue, takesFile } = option
  const values = choices.length > 0 ? `(${choices.join(' ')})` : takesFile ? '_files' : ' '
  return flags.map((flag) =>
    quoted(
      `${flag}[${description.replaceAll(/[[\]:]/g, ' ')}]${takesValue ? `:value:${values}` : ''}`,
    ),
  )
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
