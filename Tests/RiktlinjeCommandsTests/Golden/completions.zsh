#compdef riktlinje
# Completes the command lines of riktlinje in zsh.
_riktlinje() {
  local context state line
  local -a commands
  commands=(
    'completions:writes a script that completes command lines in bash, zsh or fish'
  )
  _arguments -C '1: :->command' '*:: :->arguments'
  case $state in
  command) _describe command commands ;;
  arguments)
    case $line[1] in
    completions)
      _arguments -s \
        '--lang=[language\: sv or en (otherwise by LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':SHELL:(bash zsh fish)'
      ;;
    esac
    ;;
  esac
}
_riktlinje "$@"
