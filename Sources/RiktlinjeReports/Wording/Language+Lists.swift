import RiktlinjeText

extension Language {
  /// How the last two members of a list are joined.
  enum Conjunction {
    case and, or
  }

  /// Members of a list as running text: “a, b och c”.
  func list(_ members: [String], _ conjunction: Conjunction = .and) -> String {
    guard let last = members.last, members.count > 1 else { return members.first ?? "" }
    let word =
      switch (conjunction, self) {
      case (.and, .swedish): " och "
      case (.and, .english): " and "
      case (.or, .swedish): " eller "
      case (.or, .english): " or "
      }
    return members.dropLast().joined(separator: ", ") + word + last
  }
}

extension String {
  /// The text with its first letter in upper case.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
