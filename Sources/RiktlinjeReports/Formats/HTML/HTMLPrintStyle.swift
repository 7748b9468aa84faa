/// How the page looks on A4: a paper for a meeting, with its contents, page numbers, and nothing folded
/// that is to be read.
enum HTMLPrintStyle {
  static let sheet: StaticString = """
    @media print {
      @page {
        size: A4; margin: 15mm 15mm 17mm;
        @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 8pt sans-serif; color: #444; }
        @bottom-left { font: 8pt sans-serif; color: #444; }
      }
      :root {
        --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #0b4f7d; --wash: #fff;
        --bad: #a3242b; --bad-wash: #fff; --unsure: #7d5100; --unsure-wash: #fff;
        --remark: #1d5a96; --remark-wash: #fff; --good: #1f6a43; --good-wash: #fff;
      }
      html { font-size: 9.5pt; }
      body { line-height: 1.4; }
      .masthead { padding-top: 0; }
      .tally .number { font-size: 2rem; }
      .tally { grid-template-columns: repeat(auto-fit, minmax(28mm, 1fr)); }
      /* A browser prints no button where it repeats the head of a table. */
      th button { display: contents; }
      .masthead, main, footer { max-width: none; padding-inline: 0; }
      .skip, .tools, nav, .more-proposals { display: none; }
      .scroll { max-height: none; overflow: visible; }
      thead th { position: static; }
      section { padding-top: 8mm; }
      #proposals, #clauses { break-before: page; }
      .proposal { border: 0; border-top: .5mm solid var(--tone); border-radius: 0; padding: 3mm 0 0; margin-bottom: 5mm; }
      .proposal h3 { margin: .3rem 0 .1rem; font-size: 1.2rem; }
      .proposal::before { content: attr(data-number) "."; float: left; font-weight: 600; margin-inline-end: 1mm; }
      .desk { margin-top: 5mm; break-inside: auto; }
      .contents { font-size: .8rem; }
      .contents ol { columns: 2; column-gap: 8mm; margin: 0; padding-inline-start: 1.6rem; }
      .contents li { padding: .1rem 0; }
      .badge { border: 1px solid var(--tone); }
      h2, h3, h4, h4 + .quiet, caption, .proposal > header, .sums { break-after: avoid; }
      h4 { margin: .9rem 0 .25rem; }
      li, tr, .tally, .chart, .proposal > header { break-inside: avoid; }
      @supports selector(::details-content) {
        .more::details-content { display: block; content-visibility: visible; }
        .more summary { display: none; }
        .rest[open]::details-content { display: block; content-visibility: visible; }
        .desk-more::details-content { display: block; content-visibility: visible; }
      }
      thead { display: table-header-group; }
      .scroll { overflow: visible; }
      table { font-size: .9rem; }
      th, td { padding-block: .3rem; }
      .facts { grid-template-columns: repeat(4, 1fr); gap: .3rem 1.5rem; font-size: .9rem; }
      .findings > li { padding-block: .35rem; font-size: .9rem; }
      .findings .message { font-size: .95rem; margin-bottom: .1rem; }
      .findings p { margin-bottom: .1rem; max-width: none; }
      /* The words of a clause stand in the table of clauses, once. */
      .findings .clause, .questions .clause { font-size: .85rem; }
      .findings .said, .questions .said { display: none; }
      .rest > summary { display: none; }
      .rest { border: 0; margin: 0; padding: 0; }
      .rest > .conditions { margin-top: .2rem; }
      /* Where in a file something stands serves those who have the file before them. */
      .findings .place { display: none; }
      /* What is met and what follows is to be looked up; on paper it would hide what is not. */
      .more-facts, .met-clauses { display: none; }
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
      .matrix thead th { height: 12rem; }
      .matrix thead a { max-height: 11.5rem; max-width: 6mm; padding-block: 0; font-size: .8rem; line-height: 1.05; }
      .matrix tbody th { min-width: 0; font-size: .8rem; line-height: 1.25; padding-block: .2rem; }
      .matrix td { min-width: 0; width: 6mm; padding: .1rem; border: 1px solid var(--line); }
      .on-paper { display: block; font-size: .85rem; break-after: avoid; }
      .timeline .axis { min-width: 0; width: 38%; }
      .counts th[scope=row] { min-width: 0; width: 58%; }
      .timeline tbody th { min-width: 0; }
      .share { min-width: 16mm; }
      a { color: inherit; text-decoration: none; }
      #about a { text-decoration: underline; }
    }

    """
}
