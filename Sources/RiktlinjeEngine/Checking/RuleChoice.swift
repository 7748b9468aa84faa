import RiktlinjeText

/// Which rules, judgements and checks of the file a run asks.
struct RuleChoice: Sendable {
  /// The ids of the rules and judgements that alone are asked; all are when empty.
  private let only: Set<String>
  private let skipped: Set<String>
  /// Patterns of the checks of the file that alone are told; all are when empty.
  private let onlyChecks: [GlobPattern]
  private let skippedChecks: [GlobPattern]

  /// Takes some rules and judgements, or all, and every check of the file.
  init(only: Set<String> = []) {
    self.only = only
    skipped = []
    onlyChecks = []
    skippedChecks = []
  }

  init(_ options: Checker.Options) {
    only = options.only
    skipped = options.skip
    onlyChecks = options.onlyChecks.map { GlobPattern($0) }
    skippedChecks = options.skipChecks.map { GlobPattern($0) }
  }

  /// Whether something is left out, so that there is no verdict of the whole.
  var isPartial: Bool {
    !only.isEmpty || !skipped.isEmpty || !onlyChecks.isEmpty || !skippedChecks.isEmpty
  }

  /// Whether a rule or judgement is asked.
  func takes(_ id: String) -> Bool {
    if skipped.contains(id) { return false }
    return only.isEmpty ? onlyChecks.isEmpty : only.contains(id)
  }

  /// Whether a check of the file is told.
  func takes(check id: String) -> Bool {
    if skippedChecks.contains(where: { $0.matches(id) }) { return false }
    return onlyChecks.isEmpty || onlyChecks.contains { $0.matches(id) }
  }

  /// Whether every check of the file is told.
  var takesAllChecks: Bool { onlyChecks.isEmpty && skippedChecks.isEmpty }
}
