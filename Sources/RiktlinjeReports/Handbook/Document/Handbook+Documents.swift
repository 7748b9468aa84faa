import RiktlinjeRules
import RiktlinjeText

extension Handbook {
  /// The documents that are written of proposals, with what they hold.
  var documents: HandbookSection {
    HandbookSection(
      anchor: "documents", title: phrase(.documents),
      parts: pack.documents.filter { concerns($0.appliesTo) }.map { template in
        let kinds = template.appliesTo.map { kind in
          pack.vocabulary.kind(kind)?.label[language] ?? kind
        }
        return .section(
          HandbookSection(
            anchor: "document-" + template.id, title: template.title[language],
            parts: [
              .facts([
                (phrase(.command), [.code("riktlinje document --template \(template.id)")]),
                (phrase(.appliesTo), [.text(language.list(kinds))]),
              ]),
              .paragraph([.text(phrase(.documentExplained))], .plain),
              .list(template.sections.map { [.text($0.heading[language])] }),
            ]))
      })
  }
}
