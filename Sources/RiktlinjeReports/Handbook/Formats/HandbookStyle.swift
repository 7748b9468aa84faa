/// What the handbook's page adds to the style of reports.
enum HandbookStyle {
  static let sheet: StaticString = """
    .handbook p { max-width: 46rem; }
    .toc { border: 0; margin-bottom: 1rem; }
    .toc ul { display: block; columns: 18rem; column-gap: 2rem; padding: 0; }
    .toc li { break-inside: avoid; }
    .toc a { padding: .2rem 0; }
    .document { padding-top: 1.25rem; scroll-margin-top: .5rem; }
    .document > h3 { font-size: 1.45rem; margin: 1rem 0 .75rem; }
    .document > .facts { margin-bottom: 1.5rem; }
    .clause-card { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: clamp(1rem, 3vw, 1.5rem); margin-bottom: 1.25rem; scroll-margin-top: .5rem; }
    .clause-card:target, .item:target { outline: .15rem solid var(--accent); outline-offset: .25rem; }
    .clause-card > h4 { font: 600 1.15rem/1.35 var(--serif); margin: 0 0 .5rem; max-width: 46rem; }
    .item { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .75rem; scroll-margin-top: .5rem; }
    .item .title strong { color: var(--accent); }
    .item .plain, .item .claim { margin-bottom: .35rem; }
    .says { font-size: 1.05rem; }
    .small { font-size: .85rem; color: var(--quiet); }
    .claim { max-width: 46rem; }
    .claim ul, .index { list-style: disc; padding-inline-start: 1.3rem; margin: .15rem 0 .5rem; }
    .claim ul ul { list-style: circle; }
    .index { max-width: 46rem; margin-bottom: 1.25rem; }
    .index li { padding: .15rem 0; }
    .decision { max-width: 54rem; margin-bottom: 1.5rem; }
    .decision td:first-child { width: 62%; }
    #glossary .facts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 2.5rem; }
    #glossary dt { color: var(--ink); font-weight: 600; font-size: 1rem; }
    @media print {
      #guidelines, #derived, #registers, #kinds, #glossary { break-before: page; }
      .clause-card { border: 0; border-top: .5mm solid var(--line); border-radius: 0; padding: 3mm 0 0; }
      .toc { display: block; }
      .item, .facts > div, .decision tr { break-inside: avoid; }
      h3, .clause-card > h4, .item .title { break-after: avoid; }
    }

    """
}
