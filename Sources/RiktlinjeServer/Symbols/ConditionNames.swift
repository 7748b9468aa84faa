import RiktlinjeCEL
import RiktlinjeRules

/// What a condition names of a pack, and where in its text.
struct ConditionNames {
  private(set) var names: [(symbol: Symbol, span: Range<Int32>)] = []

  init(_ checked: CheckedExpression, _ pack: RulePack) {
    let tree = checked.expression
    for id in tree.ids {
      switch checked.references[Int(id.index)] {
      case .variable(let name):
        guard let symbol = Self.symbol(ofVariable: name, pack) else { break }
        let span = tree.span(of: id)
        Self.span(of: name, in: span, of: tree.text).map { names.append((symbol, $0)) }
      case .field(let record, let index):
        let fields = pack.fields(ofConditionRecord: record)
        guard fields.indices.contains(index), let operand = tree[id].parts.first,
          let name = fields[index].first?.name
        else { break }
        let rest = tree.span(of: operand).upperBound..<tree.span(of: id).upperBound
        guard let span = Self.span(of: name, in: rest, of: tree.text) else { break }
        for field in fields[index] { names.append((.field(DeclaredField(field)), span)) }
      case .overloads:
        guard case .call(let name, nil, _) = tree[id], pack.definition(name) != nil,
          let span = Self.span(of: name, in: tree.span(of: id), of: tree.text)
        else { break }
        names.append((.definition(name), span))
      default: break
      }
      for (literal, type) in Self.comparedTexts(tree[id], checked) {
        guard case .literal(.string(let text)) = tree[literal] else { continue }
        switch type {
        case .enumeration(let name):
          names.append((.value(text, enumeration: name), tree.span(of: literal)))
        case .key(let name):
          names.append((.entry(text, register: name), tree.span(of: literal)))
        default: break
        }
      }
    }
  }

  private static func symbol(ofVariable name: String, _ pack: RulePack) -> Symbol? {
    if pack.derivedValues.contains(where: { $0.id == name }) { return .derived(name) }
    if pack.register(name) != nil { return .register(name) }
    if pack.vocabulary.kind(name) != nil { return .kind(name) }
    return nil
  }

  /// The texts of a node's parts that are to be of the type of another of its parts.
  private static func comparedTexts(
    _ node: Expression.Node, _ checked: CheckedExpression
  ) -> [(Expression.ID, ValueType)] {
    let tree = checked.expression
    func type(_ id: Expression.ID) -> ValueType { checked.types[Int(id.index)] }
    switch node {
    case .call("_==_", nil, let parts), .call("_!=_", nil, let parts):
      guard parts.count == 2 else { return [] }
      return [(parts[0], type(parts[1])), (parts[1], type(parts[0]))]
    case .call("@in", nil, let parts):
      guard parts.count == 2 else { return [] }
      if case .list(let elements) = tree[parts[1]] {
        return elements.map { ($0.value, type(parts[0])) }
      }
      switch type(parts[1]) {
      case .list(let element): return [(parts[0], element)]
      case .map(let key, _): return [(parts[0], key)]
      default: return []
      }
    case .index(let operand, let key, _):
      if case .map(let keyType, _) = type(operand) { return [(key, keyType)] }
      return []
    default: return []
    }
  }

  /// Where a name stands in a stretch of a text.
  static func span(of name: String, in stretch: Range<Int32>, of text: String) -> Range<Int32>? {
    let all = Array(text.utf8)
    let name = Array(name.utf8)
    let last = Int(stretch.upperBound) - name.count
    guard last >= Int(stretch.lowerBound), last + name.count <= all.count else { return nil }
    for start in Int(stretch.lowerBound)...last
    where all[start..<(start + name.count)].elementsEqual(name) {
      return Int32(start)..<Int32(start + name.count)
    }
    return nil
  }
}
