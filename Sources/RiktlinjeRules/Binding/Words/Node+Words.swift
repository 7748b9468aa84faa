import RiktlinjeText
package import RiktlinjeYAML

extension Node {
  /// The text of a key’s value; `nil` when nothing is written there.
  package func writtenText(_ key: String) -> String? {
    guard let value = self[key], value.kind == .scalar, !value.isNull else { return nil }
    let text = value.string
    return text.isUnseen ? nil : text
  }

  /// The key that a mapping calls by one of its other names, with its value.
  package func entry(meaning key: Wording.Entry) -> (key: Node, value: Node)? {
    let names = key.names.map(plainWord)
    return entries.first { names.contains(plainWord($0.key.string)) }
  }
}
