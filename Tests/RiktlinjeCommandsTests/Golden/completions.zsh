#compdef riktlinje
# Completes the command lines of riktlinje in zsh.
_riktlinje() {
  local context state line
  local -a commands
  commands=(
    'check:checks proposals against the guidelines'
    'compare:compares two reports\: what is new, worse and fixed'
    'impact:shows what a changed rule pack does to the proposals'
    'document:writes a document of a proposal, such as the officer'\''s report'
    'list:lists what the rule pack holds'
    'explain:explains a rule in words, or its answer on a proposal'
    'docs:writes the rule pack as a readable handbook'
    'new:writes a draft to fill in\: what is asked first'
    'schema:writes the JSON Schema of proposals and other files, for editors'
    'lint:inspects a rule pack and shows everything that is wrong at once'
    'test:runs the rule pack'\''s own tests'
    'eval:evaluates an expression of the condition language CEL'
    'config:shows which settings hold, and where they come from'
    'lsp:a language server for editors\: shows mistakes as proposals and packs are written'
    'completions:writes a script that completes command lines in bash, zsh or fish'
    'man:writes the manual page for man'
  )
  _arguments -C '1: :->command' '*:: :->arguments'
  case $state in
  command) _describe command commands ;;
  arguments)
    case $line[1] in
    check)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '*'{-f+,--format=}'[format of the report\: text, json, jsonl, html, markdown, csv, sarif, junit, github, gitlab, line, azure, teamcity (default\: text); may be given several times]:FORMAT:(text json jsonl html markdown csv sarif junit github gitlab line azure teamcity)' \
        '*'{-o+,--output=}'[file for the format right before it (default\: standard output)]:FILE:_files' \
        '--for=[whom the report is for, in html and markdown\: all (everything), officer (who prepares the matter), board (who decides), review (who reviews a change); default\: all]:WHOM:(all officer board review)' \
        '--handbook=[the address of the pack'\''s handbook (docs --format html), on the web or from the report'\''s folder\: each clause in html then leads there as well]:ADDRESS: ' \
        '--as-of=[as-of date, such as 2026-01-31 (default\: the date of the decision, else of the document, else today)]:DATE: ' \
        '--today=[the day that counts as today for what has fallen due (default\: the day in the pack'\''s time zone)]:DATE: ' \
        '--fail-on=[what gives exit code 1\: must (a proposal is not compliant), undetermined (that, or a must cannot be decided), should (must, or a should fails), never; several with commas (default\: must,undetermined)]:WHAT:(must should undetermined never)' \
        '*'{-w+,--waivers=}'[file of decided waivers; may be given several times]:FILE:_files' \
        '*--only=[check only this rule or judgement, all under a clause or guideline, or checks of the file (document/unknown-field); patterns such as '\''kl-*'\'' or '\''document/*'\'' will do. May be given several times. The proposals then get no verdict as a whole]:WHAT: ' \
        '*--skip=[do not check this; given as for --only]:WHAT: ' \
        '(-k --kind)'{-k+,--kind=}'[take only proposals of this kind, for example agreement, and those that name none]:KIND: ' \
        '*'{-x+,--exclude=}'[pass over files and folders that fit, written as a line of .gitignore; a file that is named itself is checked all the same. May be given several times, and adds to what riktlinje.yaml excludes]:PATTERN: ' \
        '--no-ignore[take what .gitignore and .git/info/exclude leave out]' \
        '--files-from=[check the files of a list such as git diff --name-only gives\: a line or a NUL byte after each; - for standard input. What is no proposal is passed over, and a file that was deleted is only told of]:FILE:_files' \
        '--stdin-filename=[check standard input as this file, whose content an editor has not saved]:FILE:_files' \
        '--strict[let whatever is no proposal in folders, patterns and lists be an error instead of being passed over]' \
        '--baseline=[file of known findings\: only new ones, and those that are worse, give exit code 1. A finding is known when the proposal'\''s id and the rule are the same; it is worse when a value in it has changed and the rule does not say that it is better]:FILE:_files' \
        '--write-baseline=[write what now stands against the proposals to a file for --baseline; without --baseline it counts as known at once. What the file already says of what was not checked this time is kept]:FILE:_files' \
        '--prune-baseline[write the file of --baseline anew without what is mended, and with what is better; nothing new is added]' \
        '--since=[an earlier report, written with --format json\: text, markdown and html then also show what has changed since]:FILE:_files' \
        '--allow-empty[accept that there is no proposal to check\: empty files and folders, patterns that no file fits (otherwise exit code 3)]' \
        '--excel[write csv for Excel\: byte order mark, semicolons and names in the report'\''s language]' \
        '--problems-only[show only what stands against proposals in json, jsonl, csv and markdown; the counts are those of all, and compare does not take such a report]' \
        '--rows=[what each row of csv is\: findings (one finding) or proposals (one proposal); default\: findings, with --excel proposals]:WHAT:(findings proposals)' \
        '(-b --brief)'{-b,--brief}'[show as text only the verdict, what falls short, who decides and the next questions]' \
        '--questions=[at most so many questions on each proposal in text (default\: 12, with --brief 5)]:NUMBER: ' \
        '--fix[rewrite the proposals first\: words that can mean one thing only become ids, dates such as 2026-01-31 and numbers with no unit; comments and lines stay. What is changed is shown on standard error; with --fix=show it is shown only]' \
        '(-v --verbose)'{-v,--verbose}'[show what passes and what does not apply as well]' \
        '(-q --quiet)'{-q,--quiet}'[write no report to standard output; the exit code tells the outcome]' \
        '(-j --jobs)'{-j+,--jobs=}'[number of threads (default\: the machine'\''s cores)]:NUMBER: ' \
        '--max-findings=[at most so many faults and open questions in reports that are written when all is checked, but html (default\: 10000); verdicts and counts stay true]:NUMBER: ' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:PATH:_files'
      ;;
    compare)
      _arguments -s \
        '(-f --format)'{-f+,--format=}'[format of the comparison\: text, markdown, html or json (default\: text)]:FORMAT:(text markdown html json)' \
        '(-o --output)'{-o+,--output=}'[file to write to (default\: standard output)]:FILE:_files' \
        '--fail-on=[what gives exit code 1\: must (a proposal is not compliant), undetermined (that, or a must cannot be decided), should (must, or a should fails), never; several with commas (default\: must,undetermined)]:WHAT:(must should undetermined never)' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':OLD:_files' \
        ':NEW:_files'
      ;;
    impact)
      _arguments -s \
        '(-f --format)'{-f+,--format=}'[format of the comparison\: text, markdown, html or json (default\: text)]:FORMAT:(text markdown html json)' \
        '(-o --output)'{-o+,--output=}'[file to write to (default\: standard output)]:FILE:_files' \
        '--as-of=[as-of date, such as 2026-01-31 (default\: the date of the decision, else of the document, else today)]:DATE: ' \
        '--today=[the day that counts as today for what has fallen due (default\: the day in the pack'\''s time zone)]:DATE: ' \
        '--fail-on=[what gives exit code 1\: must (a proposal is not compliant), undetermined (that, or a must cannot be decided), should (must, or a should fails), never; several with commas (default\: must,undetermined)]:WHAT:(must should undetermined never)' \
        '*'{-w+,--waivers=}'[file of decided waivers; may be given several times]:FILE:_files' \
        '(-k --kind)'{-k+,--kind=}'[take only proposals of this kind, for example agreement, and those that name none]:KIND: ' \
        '*'{-x+,--exclude=}'[pass over files and folders that fit, written as a line of .gitignore; a file that is named itself is checked all the same. May be given several times, and adds to what riktlinje.yaml excludes]:PATTERN: ' \
        '--no-ignore[take what .gitignore and .git/info/exclude leave out]' \
        '--files-from=[check the files of a list such as git diff --name-only gives\: a line or a NUL byte after each; - for standard input. What is no proposal is passed over, and a file that was deleted is only told of]:FILE:_files' \
        '--strict[let whatever is no proposal in folders, patterns and lists be an error instead of being passed over]' \
        '--allow-empty[accept that there is no proposal to check\: empty files and folders, patterns that no file fits (otherwise exit code 3)]' \
        '(-j --jobs)'{-j+,--jobs=}'[number of threads (default\: the machine'\''s cores)]:NUMBER: ' \
        '--max-findings=[at most so many faults and open questions in reports that are written when all is checked, but html (default\: 10000); verdicts and counts stay true]:NUMBER: ' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':OLD:_files -/' \
        ':NEW:_files -/' \
        '*:PATH:_files'
      ;;
    document)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '(-t --template)'{-t+,--template=}'[id of the document template, see riktlinje list documents (default\: the first for the kind of proposal)]:ID: ' \
        '(-f --format)'{-f+,--format=}'[docx (Word and LibreOffice), markdown or html (default\: as the output file'\''s name ends, else markdown)]:FORMAT:(docx markdown html)' \
        '(-o --output)'{-o+,--output=}'[file to write to (default\: standard output)]:FILE:_files' \
        '--proposal=[id of the proposal, when the file has several]:ID: ' \
        '*'{-w+,--waivers=}'[file of decided waivers; may be given several times]:FILE:_files' \
        '--as-of=[as-of date, such as 2026-01-31 (default\: the date of the decision, else of the document, else today)]:DATE: ' \
        '--today=[the day that counts as today for what has fallen due (default\: the day in the pack'\''s time zone)]:DATE: ' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':PROPOSAL:_files'
      ;;
    list)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '(-f --format)'{-f+,--format=}'[table, json or csv (default\: table)]:FORMAT:(table json csv)' \
        '(-k --kind)'{-k+,--kind=}'[only what applies to proposals of this kind]:KIND: ' \
        '--force=[only what weighs so\: must, should, may or advice]:FORCE:(advice may should must)' \
        '--certainty=[only what is known in this way\: seen (read in the source), reported (according to another source) or inferred (our interpretation)]:CERTAINTY:(seen reported inferred)' \
        '(-g --guideline)'{-g+,--guideline=}'[only this guideline document]:ID: ' \
        '--register=[only this register]:NAME: ' \
        '--as-of=[only what is in force on this day, such as 2026-01-31]:DATE: ' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':WHAT:(rules clauses judgements steps derived guidelines kinds fields registers entries documents)'
      ;;
    explain)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '--as-of=[as-of date, such as 2026-01-31 (default\: the date of the decision, else of the document, else today)]:DATE: ' \
        '--cel[show the condition as well, as the pack writes it; with a proposal its parts, with an arrow at what decided]' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':RULE: ' \
        '::PROPOSAL:_files'
      ;;
    docs)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '(-f --format)'{-f+,--format=}'[markdown or html (default\: markdown)]:FORMAT:(markdown html)' \
        '(-o --output)'{-o+,--output=}'[file to write to (default\: standard output)]:FILE:_files' \
        '(-k --kind)'{-k+,--kind=}'[only what applies to proposals of this kind, for example agreement]:KIND: ' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]'
      ;;
    new)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '--full[write all that can be filled in, not only what is asked first]' \
        '--csv[write the header of a table (CSV with semicolons) instead]' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':KIND: '
      ;;
    schema)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '--file=[the schema of another sort of file\: pack (the files of a rule pack), tests (rule tests), waivers, configuration (riktlinje.yaml), baseline (known findings), report (the report as json) or impact (the impact as json)]:SORT:(pack tests waivers configuration baseline report impact)' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '::KIND: '
      ;;
    lint)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '(-f --format)'{-f+,--format=}'[text, json, sarif, line (lines for editors), github, azure or teamcity (annotations there) (default\: text)]:FORMAT:(text json sarif github line azure teamcity)' \
        '--strict[let a warning give exit code 1 as well]' \
        '--pedantic[show notes as well\: fields that no condition reads and conditions that are not in canonical form]' \
        '--fix[rewrite the conditions in the folder'\''s files in canonical form, then inspect]' \
        '--today=[the day that counts as today for what was to be reviewed (default\: the day in the pack'\''s time zone)]:DATE: ' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '::FOLDER:_files -/'
      ;;
    test)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '(-f --format)'{-f+,--format=}'[text, json, junit, sarif, line (lines for editors), github, azure or teamcity (annotations there) (default\: text)]:FORMAT:(text json junit sarif github line azure teamcity)' \
        '--min-coverage=[give exit code 1 when the tests show less of what the rules can show (default\: 0)]:PERCENT: ' \
        '--gaps[show only what is not covered]' \
        '(-m --mutate)'{-m,--mutate}'[change the conditions one at a time, and show the changes (mutants) that no case notices]' \
        '--min-killed=[with --mutate\: give exit code 1 when the tests kill less of the mutants (default\: 0)]:PERCENT: ' \
        '--watch[run the tests again as soon as a file of the pack changes; Ctrl-C ends]' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:NAME:_files -/'
      ;;
    eval)
      _arguments -s \
        '--vars=[file of values of variables, in YAML or JSON]:FILE:_files' \
        '--json[write the answer as JSON, with its type]' \
        '--batch[read cases as JSON Lines from standard input, and write a line of JSON for each]' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '::EXPRESSION: '
      ;;
    config)
      _arguments -s \
        '(-r --rules)'{-r+,--rules=}'[folder of the rule pack (default\: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the only pack in the folder rules, here or in a folder above, else the pack that this folder lies in, else the one that comes with the program); a pack that comes with it may be named]:FOLDER:_files -/' \
        '*'{-f+,--format=}'[format of the report\: text, json, jsonl, html, markdown, csv, sarif, junit, github, gitlab, line, azure, teamcity (default\: text); may be given several times]:FORMAT:(text json jsonl html markdown csv sarif junit github gitlab line azure teamcity)' \
        '*'{-o+,--output=}'[file for the format right before it (default\: standard output)]:FILE:_files' \
        '--fail-on=[what gives exit code 1\: must (a proposal is not compliant), undetermined (that, or a must cannot be decided), should (must, or a should fails), never; several with commas (default\: must,undetermined)]:WHAT:(must should undetermined never)' \
        '*'{-w+,--waivers=}'[file of decided waivers; may be given several times]:FILE:_files' \
        '--baseline=[file of known findings\: only new ones, and those that are worse, give exit code 1. A finding is known when the proposal'\''s id and the rule are the same; it is worse when a value in it has changed and the rule does not say that it is better]:FILE:_files' \
        '*'{-x+,--exclude=}'[pass over files and folders that fit, written as a line of .gitignore; a file that is named itself is checked all the same. May be given several times, and adds to what riktlinje.yaml excludes]:PATTERN: ' \
        '--pin[show instead the lines that pin the rule pack in riktlinje.yaml, as it is now]' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:PATH:_files'
      ;;
    lsp)
      _arguments -s \
        '--stdio[speak over standard input and output, which is the only way; many editors add it]' \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]'
      ;;
    completions)
      _arguments -s \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        ':SHELL:(bash zsh fish)'
      ;;
    man)
      _arguments -s \
        '--lang=[language\: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES and LANG, otherwise Swedish)]:LANGUAGE:(sv en)' \
        '--color=[colour\: auto, always or never (default\: auto, only in a terminal and without NO_COLOR)]:WHEN:(auto always never)' \
        '--no-config[do not read riktlinje.yaml]' \
        '(-h --help)'{-h,--help}'[show this help]'
      ;;
    esac
    ;;
  esac
}
_riktlinje "$@"
