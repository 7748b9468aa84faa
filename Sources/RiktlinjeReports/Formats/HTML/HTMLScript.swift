/// What the page can do besides being read: filter, search and sort, and draw what it only holds as data.
enum HTMLScript {
  /// Plain JavaScript, run once; a page of few proposals reads the same without it.
  static let source: StaticString = #"""
    (() => {
      "use strict";
      const find = (id) => document.getElementById(id);
      const language = document.documentElement.lang;
      const collator = new Intl.Collator(language, { numeric: true });
      const lower = (text) => text.toLocaleLowerCase(language);
      // What the address names; nothing where it cannot be read.
      const hash = () => {
        try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
      };

      // The words of a clause stand once in the page; they are set beside what cites it.
      const setClauses = (root) => {
        for (const place of root.querySelectorAll("[data-clause]")) {
          const row = find(place.querySelector("a").hash.slice(1));
          place.removeAttribute("data-clause");
          if (!row) continue;
          const words = document.createElement("span");
          words.className = "said";
          words.textContent = row.querySelector(".words").textContent;
          place.prepend(words, " ");
        }
      };

      for (const details of document.querySelectorAll("article details.rest[open]")) setClauses(details);
      for (const table of document.querySelectorAll(".matrix")) setClauses(table);

      // A link into something folded unfolds it.
      const unfold = (element) => {
        for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
      };

      const list = find("proposal-list");
      const tools = find("tools");
      const source = find("data");
      if (tools && list && source) {
        const data = JSON.parse(source.textContent);
        const count = data.anchor.length;
        // The proposals stand in the page, or their markup stands in the data, in pieces they share.
        const isDrawn = !data.pieces;
        const step = isDrawn ? Infinity : 50;
        const names = ["text", "verdict", "waits", "body", "kind", "force", "certainty", "clause", "sort"];
        const places = new Map(data.anchor.map((anchor, index) => [anchor, index]));
        // What only links ask for: how a proposal stands against the clause, or one proposal alone.
        let status = "";
        let only = "";
        let limit = step;
        let order = Array.from({ length: count }, (_, index) => index);
        let sorting = "";

        const compare = {
          "": (a, b) => a - b,
          name: (a, b) => collator.compare(data.name[a], data.name[b]),
          body: (a, b) => collator.compare(data.body[a], data.body[b]),
          // What has no day comes last.
          day: (a, b) => (data.day[a] || "9999") < (data.day[b] || "9999") ? -1
            : (data.day[a] || "9999") > (data.day[b] || "9999") ? 1 : 0,
        };

        const join = (indices) => indices.map((index) => data.pieces[index]).join("");
        const elements = new Map();
        const elementOf = (index) => {
          let element = elements.get(index);
          if (element) return element;
          if (isDrawn) {
            element = find(data.anchor[index]);
          } else {
            const template = document.createElement("template");
            template.innerHTML = join(data.head[index]);
            element = template.content.firstElementChild;
          }
          elements.set(index, element);
          return element;
        };
        const fill = (details) => {
          const article = details.closest("article");
          if (!isDrawn && !article.dataset.filled) {
            article.dataset.filled = "yes";
            details.insertAdjacentHTML("beforeend", join(data.rest[places.get(article.id)]));
          }
          setClauses(article);
        };
        list.addEventListener("toggle", (event) => {
          if (event.target.matches("details.rest") && event.target.open) fill(event.target);
        }, true);

        // Search. Of proposals that are not drawn each piece is looked through once, whoever shares it.
        let texts;
        const plain = (markup) => markup.replace(/<[^>]*>/g, " ").replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
        const piecesAsText = () => data.pieces.map((piece) => lower(plain(piece)));
        const searchFor = (word) => {
          if (isDrawn) {
            texts ??= order.slice().sort((a, b) => a - b).map((index) => lower(elementOf(index).textContent));
            return (index) => texts[index].includes(word);
          }
          texts ??= piecesAsText();
          const has = Uint8Array.from(texts, (text) => text.includes(word));
          const among = (indices) => { for (const index of indices) if (has[index]) return true; return false; };
          return (index) => among(data.head[index]) || among(data.rest[index]);
        };

        // The clauses that somebody falls short of, by the table of them.
        const clauseChoice = tools.elements.clause;
        const unmet = new Set([...data.fail.flat(), ...data.undetermined.flat(), ...data.waived.flat()]);
        const rows = new Map(Array.from(document.querySelectorAll("tr[data-id]"), (row) => [row.dataset.id, row]));
        data.clauses.forEach(([id], index) => {
          const row = unmet.has(index) && rows.get(id);
          if (!row) return;
          const words = row.querySelector(".words").textContent;
          clauseChoice.append(new Option(words.length > 80 ? words.slice(0, 79) + "…" : words, id));
        });

        const filters = () => {
          const value = Object.fromEntries(names.map((name) => [name, tools.elements[name].value]));
          const tests = [];
          for (const name of ["verdict", "waits", "body", "kind"]) {
            if (value[name]) tests.push((index) => data[name][index] === value[name]);
          }
          const short = (index) => status ? data[status][index] : [...data.fail[index], ...data.undetermined[index], ...data.waived[index]];
          if (value.clause) {
            const clause = data.clauses.findIndex(([id]) => id === value.clause);
            tests.push((index) => short(index).includes(clause));
          }
          for (const [name, place] of [["force", 1], ["certainty", 2]]) {
            if (!value[name]) continue;
            const fits = data.clauses.map((clause) => clause[place] === value[name]);
            tests.push((index) => short(index).some((clause) => fits[clause])
              || (value[name] === "must" && data.musts[index] > 0));
          }
          if (only) tests.push((index) => data.anchor[index] === only);
          for (const word of lower(value.text).split(/\s+/).filter(Boolean)) tests.push(searchFor(word));
          return { value, tests };
        };

        const shown = find("shown");
        const reset = tools.querySelector("button");
        const more = document.createElement("button");
        more.type = "button";
        more.className = "more-proposals";
        more.addEventListener("click", () => {
          const first = limit;
          limit += step;
          update();
          list.children[first]?.querySelector("a")?.focus();
        });
        if (!isDrawn) list.after(more);

        const number = new Intl.NumberFormat(language);
        const update = () => {
          const { value, tests } = filters();
          if (value.sort !== sorting) {
            sorting = value.sort;
            order.sort((a, b) => compare[sorting](a, b) || a - b);
            if (isDrawn) list.append(...order.map(elementOf));
          }
          const fitting = order.filter((index) => tests.every((test) => test(index)));
          if (isDrawn) {
            const fits = new Set(fitting);
            for (const index of order) elementOf(index).hidden = !fits.has(index);
          } else {
            list.replaceChildren(...fitting.slice(0, limit).map(elementOf));
            more.hidden = fitting.length <= limit;
            more.textContent = tools.dataset.more.replace("{count}", number.format(Math.min(step, fitting.length - limit)));
          }
          shown.textContent = shown.dataset.template.replace("{count}", number.format(fitting.length))
            .replace("{total}", number.format(count));
          reset.hidden = fitting.length === count && !value.sort;
        };

        // The address holds what is chosen, so that it can be sent and comes back.
        const address = () => {
          const chosen = new URLSearchParams();
          for (const name of names) if (tools.elements[name].value) chosen.set(name, tools.elements[name].value);
          if (status) chosen.set("status", status);
          return chosen.size ? "#filter:" + chosen : "#proposals";
        };
        const choose = (chosen) => {
          for (const name of names) tools.elements[name].value = chosen.get(name) ?? "";
          status = ["fail", "undetermined", "waived"].includes(chosen.get("status")) ? chosen.get("status") : "";
          only = "";
          limit = step;
          update();
        };
        const reveal = (name) => {
          const anchor = name.split(":").slice(0, 2).join(":");
          const index = places.get(anchor);
          if (index === undefined) return;
          const element = elementOf(index);
          if (element.hidden || !element.isConnected) {
            choose(new URLSearchParams());
            if (!element.isConnected) { only = anchor; update(); }
          }
          const details = element.querySelector("details.rest");
          details.open = true;
          fill(details);
          (find(name) ?? element).scrollIntoView();
        };
        const follow = () => {
          const name = hash();
          if (name.startsWith("filter:")) {
            choose(new URLSearchParams(location.hash.slice(8)));
            find("proposals").scrollIntoView();
          } else if (name.startsWith("p:")) {
            reveal(name);
          }
        };
        const changed = () => {
          status = "";
          only = "";
          limit = step;
          update();
          history.replaceState(null, "", address());
        };
        tools.addEventListener("input", changed);
        // After the fields have their first values again.
        tools.addEventListener("reset", () => setTimeout(changed));
        tools.addEventListener("submit", (event) => event.preventDefault());
        document.addEventListener("click", (event) => {
          const link = event.target.closest?.("a[data-filter]");
          if (!link || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          location.hash = "filter:" + link.dataset.filter;
        });
        window.addEventListener("hashchange", follow);
        tools.hidden = false;
        update();
        follow();
        // Made ready while nobody waits for it, for the first search of ten thousand to be as quick as others.
        if (!isDrawn) (window.requestIdleCallback ?? setTimeout)(() => { texts ??= piecesAsText(); });
      }

      const open = () => {
        const target = hash().startsWith("c:") && find(hash());
        if (target) { unfold(target); target.scrollIntoView(); }
      };
      window.addEventListener("hashchange", open);
      open();

      // On paper the foot names the file, which the page does not know before it is opened.
      const sober = (text) => text.replace(/\s+/g, " ").replace(/[^\p{L}\p{N} ._-]/gu, "");
      const file = sober(decodeURI(location.pathname).split("/").pop());
      const foot = document.createElement("style");
      foot.textContent = `@page { @bottom-left { content: "${file} · ${sober(document.body.dataset.day)}"; } }`;
      document.head.append(foot);

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
