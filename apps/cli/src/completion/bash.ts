import type { CompletedCommand } from './words.ts'

/** A completion for bash 3.2 and later, which macOS still has. */
export function bashCompletion(commands: CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  return `# portolan completion for bash; load it with: source <(portolan completion bash)
_portolan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="" choices=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W "${names}" -- "$current") )
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=( $(compgen -W "$words" -- "$current") ) ;;
    *) [ -n "$choices" ] && COMPREPLY=( $(compgen -W "$choices" -- "$current") ) || COMPREPLY=( $(compgen -f -- "$current") ) ;;
  esac
}
complete -o filenames -F _portolan portolan
`
}

const valueCases = ({ name, options }: CompletedCommand): string[] =>
  options
    .filter(({ choices }) => choices.length > 0)
    .map(({ flags, choices }) => {
      const patterns = flags.map((flag) => `"${name} ${flag}"`).join('|')
      return `    ${patterns}) COMPREPLY=( $(compgen -W "${choices.join(' ')}" -- "$current") ); return ;;`
    })

const commandCase = ({ name, options, choices }: CompletedCommand): string =>
  `    ${name}) words="${options.flatMap(({ flags }) => flags).join(' ')}" choices="${choices.join(' ')}" ;;`
