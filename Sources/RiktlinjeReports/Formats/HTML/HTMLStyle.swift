/// How the page looks: on a screen of any width, in light and dark, and on A4.
enum HTMLStyle {
  /// One style sheet; colours are named once for light and once for dark.
  static let sheet: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --card: #ffffff; --ink: #1b2430; --quiet: #55606e; --line: #d9d6cd;
      --accent: #0b4f7d; --wash: #f1efe8;
      --bad: #a3242b; --bad-wash: #fbeceb; --unsure: #7d5100; --unsure-wash: #fbf2dd;
      --remark: #1d5a96; --remark-wash: #e9f1f9; --good: #1f6a43; --good-wash: #e8f3ec;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, "Liberation Serif", serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12171d; --card: #1a2129; --ink: #e6e9ec; --quiet: #a5afba; --line: #343e49;
        --accent: #86c1ec; --wash: #20282f;
        --bad: #ff9d97; --bad-wash: #3a2023; --unsure: #f0c46c; --unsure-wash: #352b17;
        --remark: #96c4f2; --remark-wash: #1b2c3d; --good: #86d3a6; --good-wash: #183024;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 var(--sans); overflow-wrap: anywhere;
    }
    .masthead, main, footer { max-width: 70rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
    h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; overflow-wrap: break-word; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); margin: 0; letter-spacing: -.01em; }
    h2 { font-size: clamp(1.4rem, 1.2rem + .9vw, 1.8rem); margin: 0 0 1.25rem; }
    h3 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
    h4 { font-size: .95rem; margin: 1.5rem 0 .5rem; }
    p { margin: 0 0 .5rem; max-width: 46rem; }
    ul { margin: 0; padding: 0; list-style: none; }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a:hover { text-decoration-thickness: .14em; }
    :focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
    main:focus { outline: none; }
    code { font: .85em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--quiet); }
    .quiet, .meta, .source { color: var(--quiet); }
    .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .sprite { position: absolute; }
    .skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
    .skip:focus { top: .5rem; }
    .icon {
      width: 1em; height: 1em; flex: none; vertical-align: -.12em; margin-inline-end: .4em;
      fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round;
    }
    .masthead { padding-block: clamp(1.5rem, 5vw, 3.5rem) 0; }
    .kicker { margin: 0 0 .5rem; color: var(--accent); font-weight: 600; }
    .lead { font-size: 1.15rem; margin: .75rem 0 1.5rem; color: var(--quiet); }
    nav { border-block: 1px solid var(--line); }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 1.75rem; }
    nav a { display: inline-block; padding: .7rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    section { padding-block: clamp(2rem, 5vw, 3.25rem) 0; scroll-margin-top: .5rem; }
    section > h3:first-of-type { margin-top: 2.25rem; }
    footer { padding-block: 3rem 2rem; color: var(--quiet); }
    footer p { border-top: 1px solid var(--line); padding-top: 1rem; max-width: none; }

    .v-non_compliant, .s-fail, .s-error { --tone: var(--bad); --tone-wash: var(--bad-wash); }
    .v-undetermined, .s-undetermined { --tone: var(--unsure); --tone-wash: var(--unsure-wash); }
    .v-compliant_with_remarks, .s-waived { --tone: var(--remark); --tone-wash: var(--remark-wash); }
    .v-compliant, .s-pass { --tone: var(--good); --tone-wash: var(--good-wash); }
    .s-not_applicable { --tone: var(--quiet); --tone-wash: transparent; }
    .v-not_assessed { --tone: var(--quiet); --tone-wash: var(--wash); }
    rect { fill: var(--tone); }

    .tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr)); gap: 1rem 2rem; }
    .tally li { border-top: .2rem solid var(--tone); padding-top: .6rem; }
    .tally .number { display: block; font: 600 3rem/1 var(--serif); font-variant-numeric: lining-nums; color: var(--tone); }
    .tally .name { display: block; margin-top: .4rem; color: var(--ink); }
    .tally .icon { color: var(--tone); }
    .chart { display: block; margin-top: 1.75rem; border-radius: .25rem; }
    .chart rect { stroke: var(--paper); stroke-width: 2; }

    .badge {
      display: inline-block; padding: .1rem .6rem .15rem; border-radius: 1rem; font-size: .875rem; font-weight: 600;
      color: var(--tone); background: var(--tone-wash); overflow-wrap: normal;
    }
    .tag { display: inline-block; padding: 0 .4rem; border: 1px solid var(--line); border-radius: .2rem; font-size: .8125rem; color: var(--quiet); white-space: nowrap; }
    .tag.inferred { border-style: dashed; border-color: var(--unsure); color: var(--unsure); }

    table { border-collapse: collapse; width: 100%; font-size: .95rem; }
    th, td { text-align: start; vertical-align: top; padding: .55rem .9rem .55rem 0; border-bottom: 1px solid var(--line); }
    thead th { color: var(--quiet); font-size: .85rem; font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
    tbody th { font-weight: 400; }
    caption { text-align: start; font-weight: 600; padding: 0 0 .5rem; }
    .scroll { overflow-x: auto; margin-bottom: 1.5rem; position: relative; }
    .number { text-align: end; font-variant-numeric: tabular-nums; }
    .tally .number { text-align: start; }
    td.number { color: var(--tone, inherit); font-weight: 600; }
    td.zero { color: var(--quiet); font-weight: 400; }
    .group th { padding-top: 1.1rem; font-weight: 600; border-bottom-color: var(--quiet); }
    .group .quiet { font-weight: 400; }
    .open td:nth-child(3) { color: var(--quiet); }
    .next .quiet { display: block; font-size: .9rem; }
    .overdue strong { color: var(--bad); }
    .open .badge + .tag { margin-top: .25rem; }
    .open + .quiet { margin-top: .75rem; }
    .counts th[scope=row] { min-width: 16rem; }
    .counts .source { display: block; font-size: .875rem; }
    .share { min-width: 7rem; vertical-align: middle; }
    .share rect { stroke: var(--paper); stroke-width: 1; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
    th[aria-sort=ascending] button::after { content: " ↑"; }
    th[aria-sort=descending] button::after { content: " ↓"; }

    .tools { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .75rem 1rem; align-items: end; margin-bottom: 1.5rem; padding: 1rem; background: var(--wash); border-radius: .4rem; }
    .tools[hidden] { display: none; }
    .tools label span { display: block; font-size: .85rem; color: var(--quiet); margin-bottom: .2rem; }
    .tools input, .tools select { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: .25rem; padding: .4rem .5rem; min-height: 2.5rem; }
    .tools p { grid-column: 1 / -1; margin: 0; color: var(--quiet); font-size: .9rem; }

    .proposal { background: var(--card); border: 1px solid var(--line); border-inline-start: .3rem solid var(--tone); border-radius: .4rem; padding: clamp(1rem, 3vw, 1.75rem); margin-bottom: 1.25rem; scroll-margin-top: .5rem; }
    .proposal[hidden] { display: none; }
    .proposal:target { outline: .15rem solid var(--tone); }
    .proposal h3 { font-size: 1.4rem; margin: .6rem 0 .25rem; }
    .meta { font-size: .9rem; }
    .findings > li { padding: .75rem 0 .75rem 1.6rem; border-top: 1px solid var(--line); font-size: .95rem; }
    .findings .message { font-size: 1rem; font-weight: 600; margin-bottom: .35rem; margin-inline-start: -1.6rem; padding-inline-start: 1.6rem; position: relative; }
    .findings .message .icon { position: absolute; left: 0; top: .28em; }
    .findings > .force-must .icon { color: var(--bad); }
    .findings > .force-should .icon, .findings > .force-may .icon { color: var(--remark); }
    .findings > .open .icon, .findings > .entry-error .icon { color: var(--unsure); }
    .findings > .waiver .icon { color: var(--remark); position: static; }
    .findings > .recorded, .findings > .waiver { padding-inline-start: 0; }
    .findings > .recorded .message, .findings > .waiver .message { margin-inline-start: 0; padding-inline-start: 0; font-weight: 400; }
    .findings p { margin-bottom: .35rem; }
    .clause { color: var(--quiet); }
    .clause .source { display: block; }
    .place { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .questions { margin: 0; padding-inline-start: 1.6rem; }
    .questions > li { padding: .5rem 0; border-top: 1px solid var(--line); }
    .questions > li::marker { color: var(--quiet); font-weight: 600; }
    .questions p { margin-bottom: .2rem; font-size: .95rem; }
    .questions .message { font-weight: 600; font-size: 1rem; }
    .questions .form { font-size: .9rem; }
    .waiting { margin-top: .75rem; }
    .assumptions > li, .advice > li { padding: .35rem 0; border-top: 1px solid var(--line); font-size: .95rem; }
    .sure { color: var(--quiet); }
    .steps > li { display: flex; gap: .15rem; padding: .5rem 0; border-top: 1px solid var(--line); }
    .steps .icon { margin-top: .3em; width: 1.05em; height: 1.05em; }
    .steps .quiet { display: block; font-size: .9rem; }
    .state-done .icon { color: var(--good); }
    .state-overdue .icon, .state-overdue strong { color: var(--bad); }
    .state-unknown .icon { color: var(--unsure); }
    .proposal > .facts { margin-top: 1rem; }
    .derived { font-size: .9rem; color: var(--quiet); }
    .derived strong { font-weight: 600; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .75rem 2rem; margin: 0; }
    dt { color: var(--quiet); font-size: .85rem; }
    dd { margin: 0; }
    details { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: .6rem; }
    summary { cursor: pointer; color: var(--accent); }
    details li { padding: .3rem 0; font-size: .9rem; color: var(--quiet); }
    .problems li { padding: .5rem 0; border-top: 1px solid var(--line); }

    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-bottom: 1.25rem; }
    .legend .icon { color: var(--tone); }
    .matrix { width: auto; margin-bottom: 2rem; }
    .matrix thead th { height: 17.5rem; }
    .matrix thead th:not(:first-child) { padding: 0 0 .5rem; }
    .matrix thead a { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block; max-height: 17rem; max-width: 2.4rem; padding-block: .15rem; line-height: 1.1; font-weight: 400; overflow: hidden; overflow-wrap: break-word; }
    .on-paper { display: none; }
    .matrix tbody th { min-width: 14rem; max-width: 30rem; font-size: .9rem; }
    .matrix td { width: 2.4rem; min-width: 2.4rem; text-align: center; vertical-align: middle; padding: .3rem; color: var(--tone); background: var(--tone-wash); border: 2px solid var(--paper); position: relative; }
    .matrix td .icon { margin: 0; }
    .matrix td.s-not_applicable .icon { opacity: .45; }

    .timeline td, .timeline th { padding-block: .4rem; }
    .timeline td:nth-child(2), .timeline td:nth-child(3), .timeline td:nth-child(4) { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .timeline tbody th { min-width: 11rem; }
    .timeline .axis { width: 45%; min-width: 18rem; padding-inline-end: 0; }
    .timeline svg { display: block; overflow: visible; }
    .timeline text { font-size: 12px; fill: var(--quiet); }
    .term { fill: var(--accent); }
    .t-ended .term { fill: var(--quiet); }
    .t-soon .term { fill: var(--unsure); }
    .t-soon td:nth-child(4) { color: var(--unsure); font-weight: 600; }
    .t-ended td { color: var(--quiet); }
    .today { stroke: var(--bad); stroke-width: 1.5; }

    @media (max-width: 40rem) {
      nav ul { gap: 0 1.25rem; padding-block: .35rem; }
      nav a { padding-block: .3rem; }
      .open thead { position: absolute; clip-path: inset(50%); }
      .open tr, .open th, .open td { display: block; padding-inline-end: 0; }
      .open tbody tr:not(.group) { padding: .7rem 0; border-bottom: 1px solid var(--line); }
      .open tr:not(.group) > * { border: 0; padding-block: .15rem; }
      .open td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
      .open td:not([data-label]):last-child { display: none; }
      .tally { grid-template-columns: 1fr 1fr; gap: 1rem; }
      .tally .number { font-size: 2.25rem; }
      .facts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr)); gap: .6rem 1rem; }
    }
    @media print {
      @page { size: A4; margin: 16mm 15mm 18mm; }
      :root {
        --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #0b4f7d; --wash: #fff;
        --bad: #a3242b; --bad-wash: #fff; --unsure: #7d5100; --unsure-wash: #fff;
        --remark: #1d5a96; --remark-wash: #fff; --good: #1f6a43; --good-wash: #fff;
      }
      html { font-size: 9.5pt; }
      body { line-height: 1.4; }
      .tally { grid-template-columns: repeat(auto-fit, minmax(28mm, 1fr)); }
      /* A browser prints no button where it repeats the head of a table. */
      th button { display: contents; }
      .masthead, main, footer { max-width: none; padding-inline: 0; }
      .skip, .tools, nav { display: none; }
      section { padding-top: 8mm; }
      #proposals, #clauses { break-before: page; }
      .proposal { border: 0; border-top: .5mm solid var(--tone); border-radius: 0; padding: 3mm 0 0; margin-bottom: 5mm; }
      .proposal h3 { margin: .3rem 0 .1rem; }
      .badge { border: 1px solid var(--tone); }
      h2, h3, h4, caption, .proposal > header { break-after: avoid; }
      h4 { margin: .9rem 0 .25rem; }
      li, tr, .tally, .chart, .proposal > header { break-inside: avoid; }
      @supports selector(::details-content) {
        .more::details-content { display: block; content-visibility: visible; }
        .more summary { display: none; }
      }
      thead { display: table-header-group; }
      .scroll { overflow: visible; }
      table { font-size: .9rem; }
      th, td { padding-block: .3rem; }
      .facts { grid-template-columns: repeat(4, 1fr); gap: .3rem 1.5rem; font-size: .9rem; }
      .findings > li { padding-block: .35rem; font-size: .9rem; }
      .findings .message { font-size: .95rem; margin-bottom: .1rem; }
      .findings p { margin-bottom: .1rem; max-width: none; }
      .clause .source { display: inline; }
      /* Where in a file something stands serves those who have the file before them. */
      .findings .place { display: none; }
      /* What is met and what follows is to be looked up; on paper it would hide what is not. */
      .proposal > details:not(.more) { display: none; }
      .assumptions > li { display: inline; border: 0; }
      .assumptions > li:not(:last-child)::after { content: " · "; }
      .assumptions .quiet, .state-done .quiet { display: none; }
      .steps, .records, .advice, .questions { columns: 2; column-gap: 8mm; }
      .steps > li, .advice > li, .questions > li { padding-block: .25rem; font-size: .9rem; }
      .questions p { font-size: .9rem; margin-bottom: .1rem; max-width: none; }
      .records .message, .records .note { display: inline; font-size: .9rem; }
      .records .note { margin-inline-start: .4em; }
      .counts .source { display: inline; }
      .tag { padding: 0 .2rem; }
      .matrix thead th { height: 13.5rem; }
      .matrix thead a { max-height: 13rem; max-width: 6mm; padding-block: 0; font-size: .8rem; line-height: 1.05; }
      .matrix tbody th { min-width: 0; font-size: .8rem; line-height: 1.25; padding-block: .2rem; }
      .matrix td { min-width: 0; width: 6mm; padding: .1rem; border: 1px solid var(--line); }
      .met { display: none; }
      .on-paper { display: block; font-size: .85rem; break-after: avoid; }
      .timeline .axis { min-width: 0; width: 38%; }
      .counts th[scope=row] { min-width: 0; width: 58%; }
      .timeline tbody th { min-width: 0; }
      .share { min-width: 16mm; }
      a { color: inherit; text-decoration: none; }
      .clause a, #about a { text-decoration: underline; }
    }

    """
}
