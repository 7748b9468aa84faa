/// How the page looks on a screen of any width, in light and dark, and with colours of the reader's own.
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
    html { -webkit-text-size-adjust: 100%; }
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
    .lead { max-width: none; font-size: 1.15rem; margin: .75rem 0 1.5rem; color: var(--quiet); }
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
    .tally a { display: block; color: inherit; text-decoration: none; }
    .tally a:hover .name { text-decoration: underline; }
    .chart { display: block; margin-block: 1.75rem 1.5rem; overflow: visible; }
    .chart a:focus-visible rect { stroke: var(--ink); stroke-width: 4; }
    .sums-of-all { font-size: 1.25rem; max-width: none; margin-bottom: 1.75rem; }
    .certain { font-size: 1.1rem; font-weight: 600; max-width: none; }
    .certain + .quiet { max-width: none; font-size: .9rem; }
    .desk { margin-top: 2.5rem; border-top: .15rem solid var(--ink); }
    .desk > h3 { margin: .6rem 0 .15rem; }
    .desk h3 .quiet { font-weight: 400; }
    .desk h4 { margin: 1.25rem 0 .1rem; font-size: 1.05rem; }
    .desk h4 + .quiet, .desk-more .quiet { font-size: .9rem; margin-bottom: .25rem; }
    .list-late { color: var(--bad); }
    .resting { margin-top: 1.5rem; }
    .resting a, .sums a { color: inherit; }
    .desk .quiet { max-width: none; }
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
    .open { table-layout: fixed; }
    .open th:nth-child(1) { width: 27%; }
    .open th:nth-child(2) { width: 18%; }
    .open th:nth-child(4) { width: 23%; }
    .open .quiet, .next .quiet { display: block; font-size: .9rem; }
    .overdue strong { color: var(--bad); }
    .counts th[scope=row] { min-width: 16rem; }
    .counts .source { display: block; font-size: .875rem; }
    .counts td a { color: inherit; }
    .counts tr:target { outline: .15rem solid var(--accent); }
    .share { min-width: 7rem; vertical-align: middle; }
    .share rect { stroke: var(--paper); stroke-width: 1; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
    th[aria-sort=ascending] button::after { content: " ↑"; }
    th[aria-sort=descending] button::after { content: " ↓"; }

    .tools { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .75rem 1rem; align-items: end; margin-bottom: 1.5rem; padding: 1rem; background: var(--wash); border-radius: .4rem; }
    .tools[hidden] { display: none; }
    .tools label span { display: block; font-size: .85rem; color: var(--quiet); margin-bottom: .2rem; }
    .tools input, .tools select { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: .25rem; padding: .4rem .5rem; min-height: 2.5rem; }
    .tools .shown { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
    .tools p { margin: 0; color: var(--quiet); font-size: .9rem; }
    .tools button, .more-proposals { font: inherit; font-size: .9rem; color: var(--accent); background: var(--card); border: 1px solid var(--quiet); border-radius: .25rem; padding: .35rem .8rem; cursor: pointer; }

    .proposal { background: var(--card); border: 1px solid var(--line); border-inline-start: .3rem solid var(--tone); border-radius: .4rem; padding: clamp(1rem, 3vw, 1.75rem); margin-bottom: 1.25rem; scroll-margin-top: .5rem; }
    .proposal[hidden] { display: none; }
    .proposal:target { outline: .15rem solid var(--tone); }
    .proposal h3 { font-size: 1.4rem; margin: .6rem 0 .25rem; }
    .proposal h3 a { color: inherit; text-decoration: none; }
    .proposal h3 a:hover { text-decoration: underline; }
    .worst, .proposal .body { margin-bottom: .25rem; max-width: none; }
    .rest { margin-top: .75rem; }
    .rest > summary { font-weight: 600; }
    .rest > .conditions { margin-top: .75rem; }
    .findings > li:target { outline: .15rem solid var(--accent); }
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
    .clause .said { display: block; color: var(--ink); }
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
    .rest > .facts { margin-top: 1rem; }
    .derived { font-size: .9rem; color: var(--quiet); }
    .derived strong { font-weight: 600; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .75rem 2rem; margin: 0; }
    dt { color: var(--quiet); font-size: .85rem; }
    dd { margin: 0; }
    details { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: .6rem; }
    summary { cursor: pointer; color: var(--accent); }
    .more-facts li, .met-list li { padding: .3rem 0; font-size: .9rem; color: var(--quiet); }
    .problems li { padding: .5rem 0; border-top: 1px solid var(--line); }

    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-bottom: 1.25rem; }
    .legend .icon { color: var(--tone); }
    .matrix { width: auto; margin-bottom: 2rem; }
    .matrix thead th { height: 12.5rem; }
    .matrix thead th:not(:first-child) { padding: 0 0 .5rem; }
    .matrix thead a { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block; max-height: 12rem; max-width: 2.4rem; padding-block: .15rem; line-height: 1.05; font-size: .8rem; font-weight: 400; overflow: hidden; overflow-wrap: break-word; }
    .on-paper { display: none; }
    .matrix tbody th { min-width: 14rem; max-width: 30rem; font-size: .9rem; }
    .matrix td { width: 2.4rem; min-width: 2.4rem; text-align: center; vertical-align: middle; padding: .3rem; color: var(--tone); background: var(--tone-wash); border: 2px solid var(--paper); position: relative; }
    .matrix td .icon { margin: 0; }
    .matrix td a { display: block; color: inherit; }
    .matrix .clause { margin: 0; }
    .matrix .said + a, .matrix .said ~ a { font-size: .8rem; }

    .timeline td, .timeline th { padding-block: .4rem; }
    .timeline td:nth-child(2), .timeline td:nth-child(3), .timeline td:nth-child(4) { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .timeline tbody th { min-width: 11rem; }
    .timeline .axis { width: 45%; min-width: 18rem; padding-inline-end: 0; }
    .timeline svg { display: block; overflow: visible; }
    .timeline text { font-size: 12px; fill: var(--quiet); }
    /* What has come how far differs by more than colour: filled, striped, or an outline. */
    .term { fill: var(--accent); stroke: var(--accent); stroke-width: 1.5; }
    .t-proposed .term { fill: url(#stripes); }
    .t-coming .term, .t-ended .term { fill: var(--paper); }
    .t-coming .term { stroke-dasharray: 4 3; }
    .t-ended .term { stroke: var(--quiet); }
    .t-soon .term { fill: var(--unsure); stroke: var(--unsure); }
    .t-soon td:nth-child(4) { color: var(--unsure); font-weight: 600; }
    .t-ended td { color: var(--quiet); }
    .tick { stroke: color-mix(in srgb, var(--quiet) 55%, var(--paper)); stroke-width: 1; }
    .rim { stroke: var(--paper); stroke-width: 5; }
    .today { stroke: var(--ink); stroke-width: 2; }
    #stripes path { stroke: var(--accent); stroke-width: 2.5; }
    #stripes rect { fill: var(--paper); }

    /* Heads stay in sight: of what fits the page under its edge, of what scrolls inside it. */
    thead th { position: sticky; top: 0; background: var(--paper); z-index: 1; }
    .scroll { max-height: 92vh; overflow-y: auto; }
    @media (min-width: 68rem) { .scroll { overflow: visible; max-height: none; } }

    @media (forced-colors: active) {
      rect, .chart rect { forced-color-adjust: none; stroke: CanvasText; }
      .term { fill: CanvasText; stroke: CanvasText; }
      .t-proposed .term, .t-coming .term, .t-ended .term { fill: Canvas; }
      .t-proposed .term { stroke-dasharray: 2 2; }
      .today, .tick { stroke: CanvasText; }
      .rim { stroke: Canvas; }
      .badge, .proposal, .tally li { border-color: CanvasText; }
      .badge { border: 1px solid; }
    }

    @media (max-width: 40rem) {
      nav ul { gap: 0 1.25rem; padding-block: .35rem; }
      nav a { padding-block: .3rem; }
      .open thead { position: absolute; clip-path: inset(50%); }
      .open tr, .open th:nth-child(n), .open td { display: block; width: auto; padding-inline-end: 0; }
      .open tbody tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
      .open tr > * { border: 0; padding-block: .15rem; }
      .open td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
      .open td:not([data-label]):last-child:nth-child(4) { display: none; }
      .tally { grid-template-columns: 1fr 1fr; gap: 1rem; }
      .tally .number { font-size: 2.25rem; }
      .facts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr)); gap: .6rem 1rem; }
    }

    """
}
