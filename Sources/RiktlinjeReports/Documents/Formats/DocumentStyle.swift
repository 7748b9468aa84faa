/// What the page of a document adds to the style of reports.
enum DocumentStyle {
  static let sheet: StaticString = """
    .masthead, main, footer { max-width: 50rem; }
    .masthead nav { margin-top: 1.5rem; }
    .masthead h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.2rem); margin-bottom: 1.25rem; }
    .masthead dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: .75rem 1.5rem; margin: 0; }
    .masthead dt { color: var(--quiet); font-size: .85rem; }
    .masthead dd { margin: 0; }
    main h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; }
    main h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
    main p, main li { max-width: 42rem; }
    main ul, main ol { padding-inline-start: 1.4rem; margin: 0 0 .75rem; }
    main ul { list-style: disc; }
    main li { padding: .15rem 0; }
    mark { background: var(--unsure-wash); color: var(--unsure); border-bottom: 2px solid var(--unsure); padding: 0 .2em; }
    @media (forced-colors: active) {
      mark { forced-color-adjust: none; background: Canvas; color: CanvasText; border-color: CanvasText; }
    }
    @media print {
      @page { size: A4; margin: 25mm 22mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt sans-serif; } }
      :root { --paper: #fff; --ink: #000; --quiet: #333; }
      body { font-size: 10.5pt; }
      .skip, nav { display: none; }
      .masthead, main, footer { max-width: none; padding-inline: 0; }
      .masthead { padding-top: 0; }
      h2, h3 { break-after: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      p, li { orphans: 3; widows: 3; }
      mark { background: #ff0; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }

    """
}
