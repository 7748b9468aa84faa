/// What the handbook's page adds to the style of reports.
enum HandbookStyle {
  static let sheet: StaticString = """
    .handbook p { max-width: 46rem; }
    .toc { border: 0; margin-bottom: 1rem; }
    .toc ul { display: block; columns: 18rem; column-gap: 2rem; padding: 0; }
    .toc li { break-inside: avoid; }
    .toc a { display: inline; }
    .toc li { padding: .2rem 0; }
    .search { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: .75rem 1rem; align-items: end; margin-top: 1.5rem; padding: 1rem; background: var(--wash); border-radius: .4rem; }
    .search[hidden] { display: none; }
    .search span { display: block; font-size: .85rem; color: var(--quiet); margin-bottom: .2rem; }
    .search input, .search select { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: .25rem; padding: .4rem .5rem; min-height: 2.5rem; }
    .search p { grid-column: 1 / -1; margin: 0; color: var(--quiet); font-size: .9rem; }
    .search p:empty { display: none; }
    .document { border-bottom: 1px solid var(--line); scroll-margin-top: .5rem; }
    .document[hidden], .clause-card[hidden], section[hidden], .searching .toc { display: none; }
    .document > details { border: 0; margin: 0; padding: 0; }
    .document > details > summary { cursor: pointer; padding: .7rem 0; }
    .document > details > summary > h3 { display: inline; font-size: 1.2rem; margin: 0; }
    .document > details > summary .quiet { white-space: nowrap; }
    .document > details[open] > summary > h3 { font-size: 1.45rem; }
    .document > details[open] { padding-bottom: 1.25rem; }
    .document .facts { margin-bottom: 1.5rem; }
    .tag.advice-mark { border-style: dotted; border-color: var(--remark); color: var(--remark); }
    .here { padding-inline: .3rem; }
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
      .search { display: none; }
      .here { display: none; }
      .handbook a[rel]::after { content: " <" attr(href) ">"; font-size: .85em; }
      .document > details::details-content { display: block; content-visibility: visible; }
      .item, .facts > div, .decision tr { break-inside: avoid; }
      h3, .document summary, .clause-card > h4, .item .title { break-after: avoid; }
    }

    """
}
