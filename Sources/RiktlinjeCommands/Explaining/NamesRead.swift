import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension RulePack {
  /// The fields and derived values that conditions name, in the order written, each once.
  func namesRead(
    by conditions: [Condition], of kinds: [String]
  ) -> [(name: String, label: LocalizedText)] {
    var found: [(name: String, label: LocalizedText)] = []
    for name in conditions.flatMap({ pathsRead(in: $0.text) }) {
      guard !found.contains(where: { $0.name == name }) else { continue }
      let derived = derivedValues.first { value in
        value.id == name && kinds.contains(where: value.appliesTo.contains)
      }
      if let label = derived?.label ?? label(ofPath: name, kinds: kinds) {
        found.append((name, label))
      }
    }
    return found
  }

  /// The name that people read for a field of a proposal; `nil` when it is none.
  private func label(ofPath path: String, kinds: [String]) -> LocalizedText? {
    let names = path.split(separator: ".").map(String.init)
    guard let variable = names.first, names.count > 1 else { return nil }
    let kindName = variable == "proposal" ? kinds.first : variable
    guard var fields = kindName.flatMap(vocabulary.kind)?.fields else { return nil }
    var label: LocalizedText?
    for name in names.dropFirst() {
      guard let field = fields.first(where: { $0.name == name }) else { return nil }
      label =
        label.map { outer in
          LocalizedText(
            sv: "\(outer.swedish) – \(field.label.swedish)",
            en: "\(outer.english) – \(field.label.english)")
        } ?? field.label
      fields = []
      if case .record(let record) = field.type { fields = vocabulary.fields(ofRecord: record) }
    }
    return label
  }
}

/// The longest plain paths in an expression, such as `agreement.term.end`, in the order written.
private func pathsRead(in text: String) -> [String] {
  guard let expression = Parser.parse(text, limits: Limits(), hasMacros: true).expression else {
    return []
  }
  let found = expression.ids.compactMap { id -> (span: Range<Int32>, path: String)? in
    let path: String? =
      if case .has(let operand, let field) = expression[id] {
        expression.qualifiedName(operand).map { $0 + "." + field }
      } else {
        expression.qualifiedName(id)
      }
    return path.map { (expression.span(of: id), $0) }
  }
  // A path's own beginning is a path as well, and stands within its span.
  let longest = found.filter { part in
    !found.contains {
      $0.span.lowerBound <= part.span.lowerBound
        && $0.span.upperBound >= part.span.upperBound && $0.path.hasPrefix(part.path + ".")
    }
  }
  return longest.sorted { $0.span.lowerBound < $1.span.lowerBound }.map(\.path)
}
