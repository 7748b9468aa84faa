# Completes the command lines of riktlinje in bash.
_riktlinje() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command='' index
  # bash takes an equals sign for a word of its own.
  if [[ $word == '=' ]]; then
    word=''
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case ${COMP_WORDS[index]} in
    completions)
      command=${COMP_WORDS[index]}
      break
      ;;
    esac
  done
  case "$command $previous" in
    'completions --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'completions --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
  esac
  case "$command $word" in
    ' '*) mapfile -t COMPREPLY < <(compgen -W 'completions --help --lang --version' -- "$word") ;;
    'completions '-*) mapfile -t COMPREPLY < <(compgen -W '--lang --color --help' -- "$word") ;;
    'completions '*) mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$word") ;;
  esac
}
complete -F _riktlinje riktlinje
