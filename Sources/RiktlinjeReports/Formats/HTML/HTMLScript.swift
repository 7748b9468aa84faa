/// What the page can do besides being read: filter, search and sort.
enum HTMLScript {
  /// Plain JavaScript, run once; without it the page reads the same.
  static let source: StaticString = #"""
    (() => {
      "use strict";
      const language = document.documentElement.lang;
      const collator = new Intl.Collator(language, { numeric: true });

      // Filters and order of the proposals.
      const tools = document.getElementById("tools");
      const list = document.getElementById("proposal-list");
      if (tools && list) {
        const order = ["non_compliant", "undetermined", "compliant_with_remarks", "compliant", "not_assessed"];
        const proposals = Array.from(list.children, (element, index) => ({
          element, index, data: element.dataset, text: element.textContent.toLocaleLowerCase(language),
        }));
        const compare = {
          order: (a, b) => a.index - b.index,
          verdict: (a, b) => order.indexOf(a.data.verdict) - order.indexOf(b.data.verdict),
          name: (a, b) => collator.compare(a.data.name, b.data.name),
          body: (a, b) => collator.compare(a.data.body, b.data.body),
        };
        const shown = document.getElementById("shown");
        let sorting = "order";
        const update = () => {
          const { text, verdict, kind, sort } = tools.elements;
          const words = text.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
          let count = 0;
          for (const { element, data, text } of proposals) {
            const fits = (!verdict.value || data.verdict === verdict.value)
              && (!kind.value || data.kind === kind.value) && words.every((word) => text.includes(word));
            element.hidden = !fits;
            if (fits) count += 1;
          }
          if (sort.value !== sorting) {
            sorting = sort.value;
            proposals.sort((a, b) => compare[sorting](a, b) || a.index - b.index);
            list.append(...proposals.map(({ element }) => element));
          }
          shown.textContent = shown.dataset.template.replace("{count}", count)
            .replace("{total}", proposals.length);
        };
        // A link to a proposal that is filtered away shows it again.
        const reveal = () => {
          const target = document.getElementById(location.hash.slice(1));
          if (target && target.hidden) { tools.reset(); update(); target.scrollIntoView(); }
        };
        tools.addEventListener("input", update);
        tools.addEventListener("submit", (event) => event.preventDefault());
        window.addEventListener("hashchange", reveal);
        tools.hidden = false;
        update();
      }

      // Tables that sort by a column.
      for (const table of document.querySelectorAll("table.sortable")) {
        const headers = Array.from(table.tHead.rows[0].cells);
        const rows = Array.from(table.tBodies[0].rows);
        headers.forEach((header, column) => {
          if ("unsortable" in header.dataset) return;
          const button = document.createElement("button");
          button.type = "button";
          button.append(...header.childNodes);
          header.append(button);
          button.addEventListener("click", () => {
            const falls = header.getAttribute("aria-sort") === "ascending";
            for (const other of headers) other.removeAttribute("aria-sort");
            header.setAttribute("aria-sort", falls ? "descending" : "ascending");
            const key = (row) => row.cells[column].textContent;
            rows.sort((a, b) => collator.compare(key(a), key(b)) * (falls ? -1 : 1));
            table.tBodies[0].append(...rows);
          });
        });
      }
    })();
    """#
}
