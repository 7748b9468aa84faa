import RiktlinjeYAML

extension [TreeChange.Step] {
  /// Reads a path such as `term.end` or `reports[0].date`; `nil` for a text of another form.
  init?(path text: String) {
    var steps: [TreeChange.Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty else { return nil }
      steps.append(.key(String(name)))
      for piece in pieces.dropFirst() {
        guard piece.hasSuffix("]"), let index = Int(piece.dropLast()), index >= 0 else {
          return nil
        }
        steps.append(.element(index))
      }
    }
    self = steps
  }
}
