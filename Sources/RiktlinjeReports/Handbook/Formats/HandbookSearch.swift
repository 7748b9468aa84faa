import RiktlinjeRules
import RiktlinjeText

/// The search of the handbook's page: by words, by kind of proposal and by force.
struct HandbookSearch {
  let handbook: Handbook

  /// Writes the form, which stays hidden where no script runs.
  func write(to html: inout MarkupWriter) {
    html.element(
      "form", ("id", "search"), ("class", "search"), ("role", "search"), ("hidden", "")
    ) { html in
      html.element("label") { html in
        html.element("span", text: handbook.phrase(.filterSearch))
        html.empty("input", ("type", "search"), ("name", "text"), ("autocomplete", "off"))
      }
      if handbook.kinds.count > 1 {
        choice(
          "kind", .filterKind,
          handbook.kinds.map { ($0.name, $0.label[handbook.language].capitalisedFirst) }, &html)
      }
      choice(
        "force", .filterForce,
        Force.allCases.reversed().map { force in
          (force.rawValue, force.name[handbook.language].capitalisedFirst)
        }, &html)
      html.element(
        "p", ("id", "found"), ("role", "status"), ("data-template", handbook.phrase(.findings))
      ) { _ in }
    }
    html.lineBreak()
  }

  private func choice(
    _ name: String, _ title: HandbookPhrase, _ choices: [(value: String, text: String)],
    _ html: inout MarkupWriter
  ) {
    html.element("label") { html in
      html.element("span", text: handbook.phrase(title))
      html.element("select", ("name", name)) { html in
        html.element("option", ("value", ""), text: handbook.phrase(.any))
        for choice in choices {
          html.element("option", ("value", choice.value), text: choice.text)
        }
      }
    }
  }

  /// Plain JavaScript, run once: it searches what has no part of its own, and opens what it finds.
  static let script: StaticString = #"""
    (() => {
      "use strict";
      const language = document.documentElement.lang;
      const form = document.getElementById("search");
      const main = document.getElementById("main");
      const found = document.getElementById("found");
      const documents = Array.from(main.querySelectorAll("article.document"));
      const chapters = Array.from(main.querySelectorAll("section"));
      let units;
      // Read only when somebody searches: the text of a whole book.
      const collect = () => units ??= Array.from(main.querySelectorAll("article"))
        .filter((article) => !article.querySelector("article"))
        .map((element) => ({
          element, kinds: element.dataset.kinds.split(" "), force: element.dataset.force,
          text: (element.textContent + " " + element.id + " "
            + (element.parentElement.closest("article")?.querySelector("h3")?.textContent ?? ""))
            .toLocaleLowerCase(language),
        }));
      const open = (target) => {
        for (let place = target; place; place = place.parentElement) {
          if (place.tagName === "DETAILS") place.open = true;
        }
        const inner = target.querySelector(":scope > details");
        if (inner) inner.open = true;
      };
      const search = () => {
        const { text, kind, force } = form.elements;
        const words = text.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
        const isAsked = words.length > 0 || force.value !== "" || Boolean(kind?.value);
        let count = 0;
        for (const unit of collect()) {
          const fits = (!kind?.value || unit.kinds.includes(kind.value))
            && (!force.value || unit.force === force.value)
            && words.every((word) => unit.text.includes(word));
          unit.element.hidden = !fits;
          if (fits) count += 1;
        }
        main.classList.toggle("searching", isAsked);
        for (const article of documents) {
          const inner = Array.from(article.querySelectorAll("article"));
          if (inner.length > 0) article.hidden = inner.every((card) => card.hidden);
          article.querySelector("details").open = isAsked && !article.hidden && count <= 60;
        }
        for (const chapter of chapters) {
          const inner = Array.from(chapter.querySelectorAll("article.document"));
          chapter.hidden = isAsked && inner.every((article) => article.hidden);
        }
        found.textContent = isAsked ? found.dataset.template.replace("{count}", count) : "";
      };
      // A link to something that is folded or filtered away shows it.
      const reveal = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target || !main.contains(target)) return;
        if (target.closest("[hidden]")) { form.reset(); search(); }
        open(target);
        target.scrollIntoView();
      };
      form.addEventListener("input", search);
      form.addEventListener("submit", (event) => event.preventDefault());
      addEventListener("hashchange", reveal);
      addEventListener("beforeprint", () => {
        for (const article of documents) article.querySelector("details").open = true;
      });
      form.hidden = false;
      if (location.hash) reveal();
    })();

    """#
}
