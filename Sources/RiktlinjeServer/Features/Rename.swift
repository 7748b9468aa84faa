import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Why something cannot be renamed.
enum RenameRefusal {
  case nothing
  case unsuitable(String)
  case taken(String)
  /// The pack would not be valid: with the first thing that would be wrong.
  case breaksPack(LocalizedText)

  var text: LocalizedText {
    switch self {
    case .nothing:
      LocalizedText(
        swedish: "här står inget namn som regelpaketet ger",
        english: "no name stands here that the pack gives")
    case .unsuitable(let name):
      LocalizedText(
        swedish: "”\(name)” kan inte vara ett id: skriv små bokstäver a–z, siffror och – som i det"
          + " gamla namnet – bindestreck eller understreck",
        english: "‘\(name)’ cannot be an id: write lower-case letters a–z, digits and, as in the"
          + " old name, hyphens or underscores")
    case .taken(let name):
      LocalizedText(swedish: "”\(name)” finns redan", english: "‘\(name)’ exists already")
    case .breaksPack(let problem):
      LocalizedText(
        swedish: "regelpaketet skulle bli fel: \(problem.swedish)",
        english: "the pack would be wrong: \(problem.english)")
    }
  }
}

/// A new name for something that a pack declares, at every place where it is named by its id.
struct Rename {
  struct Edit {
    let occurrence: Occurrence
    /// The bytes of the name, without quotes.
    let range: Range<Int>
  }

  let symbol: Symbol
  private let table: SymbolTable
  let edits: [Edit]

  /// `nil` for what the pack does not declare.
  init?(_ symbol: Symbol, in table: SymbolTable) {
    let occurrences = table.occurrences(of: symbol)
    guard occurrences.contains(where: { $0.isDeclaration }) else { return nil }
    self.symbol = symbol
    self.table = table
    var seen: Set<String> = []
    // What is written by its label stays: the label does not change.
    edits = occurrences.compactMap { occurrence in
      guard let range = occurrence.location.bytes(of: symbol.name),
        seen.insert("\(range) \(occurrence.location.file.path)").inserted
      else { return nil }
      return Edit(occurrence: occurrence, range: range)
    }
  }

  /// Why the new name will not do; `nil` when it will.
  func refusal(of name: String, in pack: OpenPack) -> RenameRefusal? {
    guard isSuitable(name) else { return .unsuitable(name) }
    if table.occurrences.contains(where: {
      $0.isDeclaration && symbol.clashes(with: $0.symbol, as: name)
    }) {
      return .taken(name)
    }
    // The pack with the change is loaded, and must not have mistakes that it does not have now.
    var files = pack.files
    var changed: [String: (file: SourceFile, ranges: [Range<Int>])] = [:]
    for edit in edits {
      let file = edit.occurrence.location.file
      changed[file.path, default: (file, [])].ranges.append(edit.range)
    }
    for (path, change) in changed {
      guard let folder = files.names.first(where: { path.hasPrefix($0 + "/") }) else { continue }
      var bytes = change.file.bytes
      for range in change.ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
        bytes.replaceSubrange(range, with: name.utf8)
      }
      files.put(PackFiles.File(SourceFile(path: path, bytes: bytes)), in: folder)
    }
    let before = Set(pack.loading.diagnostics.map { $0.problem.code })
    let wrong = PackLoading(files, of: pack.folder).diagnostics.first {
      $0.severity == .error && !before.contains($0.problem.code)
    }
    return wrong.map {
      .breaksPack(
        LocalizedText(
          swedish: $0.problem.message(in: .swedish), english: $0.problem.message(in: .english)))
    }
  }

  private func isSuitable(_ name: String) -> Bool {
    let joints: [UInt8] =
      switch symbol {
      case .guideline, .clause, .rule, .step, .entry: [UInt8(ascii: "-"), UInt8(ascii: "_")]
      default: [UInt8(ascii: "_")]
      }
    if symbol.isNamedInConditions, reservedNames.contains(name) { return false }
    guard let first = name.utf8.first, first != UInt8(ascii: "-") else { return false }
    if case .entry = symbol {
      return name.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
          || joints.contains($0)
      }
    }
    return (97...122).contains(first)
      && name.utf8.allSatisfy {
        (48...57).contains($0) || (97...122).contains($0) || joints.contains($0)
      }
  }
}

extension Symbol {
  /// Whether conditions call it by its name.
  fileprivate var isNamedInConditions: Bool {
    switch self {
    case .derived, .definition, .kind, .register, .field: true
    default: false
    }
  }

  /// Whether something has the name already that the symbol is to have.
  fileprivate func clashes(with other: Symbol, as name: String) -> Bool {
    if other == named(name) { return true }
    switch (self, other) {
    // What conditions see as variables is told apart by name alone.
    case (.derived, .kind), (.derived, .register), (.kind, .derived), (.kind, .register),
      (.register, .derived), (.register, .kind):
      return other.name == name
    default: return false
    }
  }
}

extension SourceLocation {
  /// The bytes of a word that stands at the place, without the quotes around it; `nil` when something
  /// else does.
  func bytes(of word: String) -> Range<Int>? {
    var start = file.byteOffset(of: span.start)
    var end = file.byteOffset(of: span.end)
    guard start < end else { return nil }
    let first = file.bytes[start]
    if end - start > 1, first == UInt8(ascii: "'") || first == UInt8(ascii: "\""),
      file.bytes[end - 1] == first
    {
      start += 1
      end -= 1
    }
    return file.bytes[start..<end].elementsEqual(word.utf8) ? start..<end : nil
  }
}
