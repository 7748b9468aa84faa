# Completes the command lines of riktlinje in fish.
complete -c riktlinje -f
complete -c riktlinje -n __fish_use_subcommand -a completions -d 'writes a script that completes command lines in bash, zsh or fish'
complete -c riktlinje -n '__fish_seen_subcommand_from completions' -l lang -x -a 'sv en' -d 'language: sv or en (otherwise by LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)'
complete -c riktlinje -n '__fish_seen_subcommand_from completions' -l color -x -a 'auto always never' -d 'colour: auto, always or never (default: auto, only in a terminal and without NO_COLOR)'
complete -c riktlinje -n '__fish_seen_subcommand_from completions' -s h -l help -d 'show this help'
complete -c riktlinje -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'
