import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The way from a proposal to one of its fields, for people: a path, a name and a place in the file.
struct FieldPlace {
  let steps: [SlotPaths.Step]
  let kind: Kind

  init(steps: [SlotPaths.Step], kind: Kind) {
    self.steps = steps
    self.kind = kind
  }

  /// - Parameter element: which element of the list that the place leads through, from 0.
  init(_ place: KindLayout.Place, element: Int?, kind: Kind) {
    var steps = place.path.map { SlotPaths.Step.field($0) }
    if let element, let list = place.path.firstIndex(where: { $0.isList }) {
      steps.insert(.element(element), at: list + 1)
    }
    self.init(steps: steps, kind: kind)
  }

  /// The path as conditions write it, elements of lists counted from 0: `agreement.parties[1].city`.
  var path: String {
    steps.reduce(into: kind.name) { path, step in
      switch step {
      case .field(let field): path += "." + field.name
      case .element(let index): path += "[\(index)]"
      }
    }
  }

  /// The field itself; of an element of a list, the list.
  var field: Field? {
    for case .field(let field) in steps.reversed() { return field }
    return nil
  }

  /// The label of the field, after those of the records and lists around it.
  var label: LocalizedText {
    LocalizedText(swedish: label(in: .swedish), english: label(in: .english))
  }

  private func label(in language: Language) -> String {
    var parts: [String] = []
    for step in steps {
      switch step {
      case .field(let field): parts.append(field.label[language])
      case .element(let index): parts[parts.count - 1] += " \(index + 1)"
      }
    }
    return parts.joined(separator: " – ")
  }

  /// The label of the field alone; in an element of a list, after the number of the element.
  var shortLabel: LocalizedText {
    let list = steps.lastIndex { step in
      if case .element = step { true } else { false }
    }
    let start = list.map { $0 - 1 } ?? steps.count - 1
    return FieldPlace(steps: Array(steps[max(0, start)...]), kind: kind).label
  }

  var missingField: Finding.MissingField { Finding.MissingField(path: path, label: label) }

  /// Where the field stands, or the innermost thing around it that the proposal has.
  func location(in root: Node) -> SourceLocation {
    var node = root
    var key: Node?
    for step in steps {
      switch step {
      case .field(let field):
        let names = [field.name] + field.aliases
        guard
          let entry = node.entries.first(where: { entry in names.contains { entry.key.hasText($0) }
          })
        else { return place(node, key, isWhole: node.index == root.index) }
        key = entry.key
        node = entry.value
      case .element(let index):
        guard let element = node.elements.dropFirst(index).first(where: { _ in true }) else {
          return place(node, key, isWhole: false)
        }
        node = element
      }
    }
    return place(node, key, isWhole: false)
  }

  /// A scalar itself; of a mapping or list the key that names it, which reads better than all of it.
  private func place(_ node: Node, _ key: Node?, isWhole: Bool) -> SourceLocation {
    if isWhole { return node.startLocation }
    if node.kind != .scalar || node.isNull, let key { return key.location }
    return node.location
  }
}

extension Field {
  fileprivate var isList: Bool {
    if case .list = type { true } else { false }
  }
}

extension Node {
  /// The first place of the node: where a finding about the whole of it points.
  var startLocation: SourceLocation {
    SourceLocation(
      file: tree.file, span: SourceSpan(start: span.start, end: span.start))
  }
}
