extension String {
  /// Whether it reads as Swedish, by its letters and its small words: what files and packs hold as names
  /// says in no other way what language it is in.
  var isSwedish: Bool {
    for scalar in unicodeScalars where "åäöÅÄÖ§".unicodeScalars.contains(scalar) { return true }
    return split { !$0.isLetter }.contains { Self.smallWords.contains(String($0)) }
  }

  /// Words that Swedish cannot do without and English does not have.
  private static let smallWords: Set<String> = [
    "och", "av", "om", "i", "med", "som", "ett", "att", "kap", "artikel", "avsnitt", "vid",
  ]
}
