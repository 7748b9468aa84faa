import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Handbook {
  /// What a proposal may say: its facts, what is asked of each, and what is assumed while it is blank.
  var vocabulary: HandbookSection {
    let common = pack.vocabulary.kinds.count > 1 ? commonFields : []
    var sections: [HandbookSection] = []
    if !common.isEmpty {
      sections.append(
        section("fields-common", phrase(.everyProposal), common, of: pack.vocabulary.kinds))
    }
    for kind in kinds {
      let own = kind.fields.filter { field in !common.contains { $0 === field } }
      guard !own.isEmpty else { continue }
      sections.append(
        section("fields-" + kind.name, kind.label[language].capitalisedFirst, own, of: [kind]))
    }
    return HandbookSection(
      anchor: "fields", title: phrase(.factsOfProposals), parts: sections.map { .section($0) })
  }

  /// The fields that all kinds have, as they were declared for all.
  private var commonFields: [Field] {
    let kinds = pack.vocabulary.kinds
    return (kinds.first?.fields ?? []).filter { field in
      kinds.allSatisfy { $0.fields.contains { $0 === field } }
    }
  }

  private func section(
    _ anchor: String, _ title: String, _ fields: [Field], of kinds: [Kind]
  ) -> HandbookSection {
    HandbookSection(
      anchor: anchor, title: title, kinds: kinds.map { $0.name },
      parts: [
        .table(
          columns: [phrase(.fact), phrase(.content), phrase(.question), phrase(.assumed)],
          rows: rows(of: fields, after: "", within: []))
      ])
  }

  /// A row for each field, those of records after what leads to them.
  ///
  /// - Parameter records: those around the fields, so that one that contains itself ends.
  private func rows(
    of fields: [Field], after prefix: String, within records: [String]
  ) -> [[[HandbookSpan]]] {
    fields.flatMap { field -> [[[HandbookSpan]]] in
      let label = prefix + field.label[language]
      let required = field.isRequired ? " (\(phrase(.required)))" : ""
      let question = [field.question, field.reason].compactMap { $0?[language] }
      let row: [[HandbookSpan]] = [
        [.text(label + required)], [.text(content(of: field))],
        [.text(question.joined(separator: " "))],
        [.text(field.assumedValue(in: pack)?.text(in: language) ?? "")],
      ]
      guard case .record(let name) = field.type.element, !records.contains(name) else {
        return [row]
      }
      return [row]
        + rows(
          of: pack.vocabulary.fields(ofRecord: name), after: label + " – ",
          within: records + [name])
    }
  }

  /// What a field holds, with its values where they are few, and what else is to be known.
  private func content(of field: Field) -> String {
    let help = field.help.map { $0[language] }
    let form: String?
    switch field.type.element {
    case .oneOf(let name):
      form = pack.vocabulary.enumerations[name]?.values.map { $0.label[language] }
        .joined(separator: ", ")
    case .reference(let name):
      form = pack.register(name).map { "\(phrase(.fromRegister)) \($0.title[language])" }
    default: form = field.type.form(in: language, unit: field.unit)
    }
    return [form, help].compactMap(\.self).joined(separator: ". ")
  }
}
