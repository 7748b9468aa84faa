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
    check|compare|impact|document|list|explain|docs|new|schema|lint|test|eval|config|lsp|completions|man)
      command=${COMP_WORDS[index]}
      break
      ;;
    esac
  done
  case "$command $previous" in
    'check --rules'|'check -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'check --format'|'check -f') mapfile -t COMPREPLY < <(compgen -W 'text json jsonl html markdown csv sarif junit github gitlab line azure teamcity' -- "$word"); return ;;
    'check --output'|'check -o') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --for') mapfile -t COMPREPLY < <(compgen -W 'all officer board review' -- "$word"); return ;;
    'check --handbook') COMPREPLY=(); return ;;
    'check --as-of') COMPREPLY=(); return ;;
    'check --today') COMPREPLY=(); return ;;
    'check --fail-on') mapfile -t COMPREPLY < <(compgen -W 'must should undetermined never' -- "$word"); return ;;
    'check --waivers'|'check -w') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --only') COMPREPLY=(); return ;;
    'check --skip') COMPREPLY=(); return ;;
    'check --kind'|'check -k') COMPREPLY=(); return ;;
    'check --exclude'|'check -x') COMPREPLY=(); return ;;
    'check --files-from') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --stdin-filename') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --baseline') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --write-baseline') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --since') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'check --rows') mapfile -t COMPREPLY < <(compgen -W 'findings proposals' -- "$word"); return ;;
    'check --questions') COMPREPLY=(); return ;;
    'check --jobs'|'check -j') COMPREPLY=(); return ;;
    'check --max-findings') COMPREPLY=(); return ;;
    'check --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'check --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'compare --format'|'compare -f') mapfile -t COMPREPLY < <(compgen -W 'text markdown html json' -- "$word"); return ;;
    'compare --output'|'compare -o') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'compare --fail-on') mapfile -t COMPREPLY < <(compgen -W 'must should undetermined never' -- "$word"); return ;;
    'compare --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'compare --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'impact --format'|'impact -f') mapfile -t COMPREPLY < <(compgen -W 'text markdown html json' -- "$word"); return ;;
    'impact --output'|'impact -o') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'impact --as-of') COMPREPLY=(); return ;;
    'impact --today') COMPREPLY=(); return ;;
    'impact --fail-on') mapfile -t COMPREPLY < <(compgen -W 'must should undetermined never' -- "$word"); return ;;
    'impact --waivers'|'impact -w') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'impact --kind'|'impact -k') COMPREPLY=(); return ;;
    'impact --exclude'|'impact -x') COMPREPLY=(); return ;;
    'impact --files-from') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'impact --jobs'|'impact -j') COMPREPLY=(); return ;;
    'impact --max-findings') COMPREPLY=(); return ;;
    'impact --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'impact --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'document --rules'|'document -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'document --template'|'document -t') COMPREPLY=(); return ;;
    'document --format'|'document -f') mapfile -t COMPREPLY < <(compgen -W 'docx markdown html' -- "$word"); return ;;
    'document --output'|'document -o') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'document --proposal') COMPREPLY=(); return ;;
    'document --waivers'|'document -w') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'document --as-of') COMPREPLY=(); return ;;
    'document --today') COMPREPLY=(); return ;;
    'document --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'document --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'list --rules'|'list -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'list --format'|'list -f') mapfile -t COMPREPLY < <(compgen -W 'table json csv' -- "$word"); return ;;
    'list --kind'|'list -k') COMPREPLY=(); return ;;
    'list --force') mapfile -t COMPREPLY < <(compgen -W 'advice may should must' -- "$word"); return ;;
    'list --certainty') mapfile -t COMPREPLY < <(compgen -W 'seen reported inferred' -- "$word"); return ;;
    'list --guideline'|'list -g') COMPREPLY=(); return ;;
    'list --register') COMPREPLY=(); return ;;
    'list --as-of') COMPREPLY=(); return ;;
    'list --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'list --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'explain --rules'|'explain -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'explain --as-of') COMPREPLY=(); return ;;
    'explain --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'explain --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'docs --rules'|'docs -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'docs --format'|'docs -f') mapfile -t COMPREPLY < <(compgen -W 'markdown html' -- "$word"); return ;;
    'docs --output'|'docs -o') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'docs --kind'|'docs -k') COMPREPLY=(); return ;;
    'docs --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'docs --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'new --rules'|'new -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'new --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'new --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'schema --rules'|'schema -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'schema --file') mapfile -t COMPREPLY < <(compgen -W 'pack tests waivers configuration baseline report impact' -- "$word"); return ;;
    'schema --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'schema --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'lint --rules'|'lint -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'lint --format'|'lint -f') mapfile -t COMPREPLY < <(compgen -W 'text json sarif github line azure teamcity' -- "$word"); return ;;
    'lint --today') COMPREPLY=(); return ;;
    'lint --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'lint --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'test --rules'|'test -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'test --format'|'test -f') mapfile -t COMPREPLY < <(compgen -W 'text json junit sarif github line azure teamcity' -- "$word"); return ;;
    'test --min-coverage') COMPREPLY=(); return ;;
    'test --min-killed') COMPREPLY=(); return ;;
    'test --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'test --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'eval --vars') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'eval --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'eval --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'config --rules'|'config -r') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'config --format'|'config -f') mapfile -t COMPREPLY < <(compgen -W 'text json jsonl html markdown csv sarif junit github gitlab line azure teamcity' -- "$word"); return ;;
    'config --output'|'config -o') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'config --fail-on') mapfile -t COMPREPLY < <(compgen -W 'must should undetermined never' -- "$word"); return ;;
    'config --waivers'|'config -w') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'config --baseline') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'config --exclude'|'config -x') COMPREPLY=(); return ;;
    'config --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'config --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'lsp --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'lsp --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'completions --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'completions --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    'man --lang') mapfile -t COMPREPLY < <(compgen -W 'sv en' -- "$word"); return ;;
    'man --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
  esac
  case "$command $word" in
    ' '*) mapfile -t COMPREPLY < <(compgen -W 'check compare impact document list explain docs new schema lint test eval config lsp completions man --help --lang --version' -- "$word") ;;
    'check '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --format --output --for --handbook --as-of --today --fail-on --waivers --only --skip --kind --exclude --no-ignore --files-from --stdin-filename --strict --baseline --write-baseline --prune-baseline --since --allow-empty --excel --problems-only --rows --brief --questions --fix --verbose --quiet --jobs --max-findings --lang --color --no-config --help' -- "$word") ;;
    'check '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    'compare '-*) mapfile -t COMPREPLY < <(compgen -W '--format --output --fail-on --lang --color --no-config --help' -- "$word") ;;
    'compare '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    'impact '-*) mapfile -t COMPREPLY < <(compgen -W '--format --output --as-of --today --fail-on --waivers --kind --exclude --no-ignore --files-from --strict --allow-empty --jobs --max-findings --lang --color --no-config --help' -- "$word") ;;
    'impact '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    'document '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --template --format --output --proposal --waivers --as-of --today --lang --color --no-config --help' -- "$word") ;;
    'document '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    'list '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --format --kind --force --certainty --guideline --register --as-of --lang --color --no-config --help' -- "$word") ;;
    'list '*) mapfile -t COMPREPLY < <(compgen -W 'rules clauses judgements steps derived guidelines kinds fields registers entries documents' -- "$word") ;;
    'explain '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --as-of --cel --lang --color --no-config --help' -- "$word") ;;
    'explain '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    'docs '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --format --output --kind --lang --color --no-config --help' -- "$word") ;;
    'docs '*) COMPREPLY=() ;;
    'new '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --full --csv --lang --color --no-config --help' -- "$word") ;;
    'new '*) COMPREPLY=() ;;
    'schema '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --file --lang --color --no-config --help' -- "$word") ;;
    'schema '*) COMPREPLY=() ;;
    'lint '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --format --strict --pedantic --fix --today --lang --color --no-config --help' -- "$word") ;;
    'lint '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    'test '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --format --min-coverage --gaps --mutate --min-killed --watch --lang --color --no-config --help' -- "$word") ;;
    'test '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    'eval '-*) mapfile -t COMPREPLY < <(compgen -W '--vars --json --batch --lang --color --no-config --help' -- "$word") ;;
    'eval '*) COMPREPLY=() ;;
    'config '-*) mapfile -t COMPREPLY < <(compgen -W '--rules --format --output --fail-on --waivers --baseline --exclude --pin --lang --color --no-config --help' -- "$word") ;;
    'config '*) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    'lsp '-*) mapfile -t COMPREPLY < <(compgen -W '--stdio --lang --color --no-config --help' -- "$word") ;;
    'lsp '*) COMPREPLY=() ;;
    'completions '-*) mapfile -t COMPREPLY < <(compgen -W '--lang --color --no-config --help' -- "$word") ;;
    'completions '*) mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$word") ;;
    'man '-*) mapfile -t COMPREPLY < <(compgen -W '--lang --color --no-config --help' -- "$word") ;;
    'man '*) COMPREPLY=() ;;
  esac
}
complete -F _riktlinje riktlinje
