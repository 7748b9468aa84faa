extension Array where Element: Hashable {
  /// The elements and those of others that are not among them; a long list of records may give very many.
  func adding(distinct others: [Element]) -> [Element] {
    guard !isEmpty else { return others }
    let known = Set(self)
    return self + others.filter { !known.contains($0) }
  }
}
