import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

extension CheckedParts {
  /// Tells of a file of which nothing has come, and that is not another kind of file.
  fileprivate mutating func noteBlank(_ file: SourceFile, since before: (count: Int, PassedOver)) {
    guard count == before.count, passedOver.otherKinds == before.1.otherKinds,
      passedOver.notProposals == before.1.notProposals
    else { return }
    let problem = file.isBlank ? DocumentProblem.empty : .noProposal
    append(Diagnostic(problem, at: SourceLocation(file: file, span: .fileStart)))
  }
}

/// Reads one file after the other and checks the proposals in it; one a thread.
struct FileChecker: ~Copyable {
  private let pack: RulePack
  private let kind: String?
  private let limits: Limits
  private let reader: FileReader
  /// Whether files may hold nothing.
  private let allowsEmpty: Bool
  /// Whether what is no proposal is an error in folders too.
  private let isStrict: Bool
  private lazy var likeness = ProposalLikeness(pack)
  private var checker: ProposalChecker
  private var yamlReader: YAMLReader
  private var jsonReader: JSONReader

  /// - Parameter isStopped: asked now and then while a pipe is waited for.
  init(
    _ settings: ProposalChecker.Settings, kind: String?, allowsEmpty: Bool, isStrict: Bool = false,
    until isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.allowsEmpty = allowsEmpty
    self.isStrict = isStrict
    self.reader = FileReader(limits: settings.limits, until: isStopped)
    self.pack = settings.pack
    self.kind = kind
    self.limits = settings.limits
    self.checker = ProposalChecker(settings)
    self.yamlReader = YAMLReader(limits: limits)
    self.jsonReader = JSONReader(limits: limits)
  }

  /// Checks a piece of the inputs, as long as anything more is wanted.
  mutating func check(_ piece: InputPieces.Piece, _ parts: inout CheckedParts) {
    switch piece {
    case .files(let files):
      for file in files where parts.isWanted { check(file, &parts) }
    case .records(let records, let form, of: let input):
      let before = (parts.count, parts.passedOver)
      switch form {
      case .lines: for file in records.files { checkLines(of: file, input, &parts) }
      case .documents:
        checkDocuments(
          records.files, from: records.firstNumber, areAll: records.isWhole, input, &parts)
      }
      if records.isWhole { noteBlank(records.files.first, input, since: before, &parts) }
    case .unreadable(let diagnostic): parts.append(diagnostic)
    }
  }

  private mutating func check(_ input: InputFiles.File, _ parts: inout CheckedParts) {
    do throws(FileProblem) {
      check(try read(input), input, &parts)
    } catch {
      parts.append(error.diagnostic(path: input.path))
    }
  }

  private func read(_ input: InputFiles.File) throws(FileProblem) -> SourceFile {
    guard input.comesFromStandardInput else { return try reader.read(input.path) }
    let file = try reader.read(FileReader.standardInput)
    return SourceFile(path: input.path, bytes: file.bytes)
  }

  mutating func check(_ file: SourceFile, _ input: InputFiles.File, _ parts: inout CheckedParts) {
    let before = (parts.count, parts.passedOver)
    switch extensionOfFile(file.path) {
    case "json" where (allowsEmpty || passesOver(input)) && file.isBlank:
      parts.pass(over: PassedOver(blank: 1))
    case "json": check(jsonReader.read(file), number: nil, input, &parts)
    case "jsonl", "ndjson": checkLines(of: file, input, &parts)
    case "csv", "tsv": check(CSVReader(limits: limits).read(file), input, &parts)
    default: checkDocuments(file.documents, from: 1, areAll: true, input, &parts)
    }
    noteBlank(file, input, since: before, &parts)
  }

  /// Whether what is no proposal is passed over: whoever names a file means it.
  private func passesOver(_ input: InputFiles.File) -> Bool { !input.isNamed && !isStrict }

  private func noteBlank(
    _ file: SourceFile?, _ input: InputFiles.File, since before: (count: Int, PassedOver),
    _ parts: inout CheckedParts
  ) {
    guard let file, !allowsEmpty else { return }
    if !passesOver(input) {
      parts.noteBlank(file, since: before)
    } else if parts.count == before.count, parts.passedOver == before.1 {
      parts.pass(over: PassedOver(blank: 1))
    }
  }

  /// Checks JSON Lines: what is wrong with one of them concerns no other.
  private mutating func checkLines(
    of file: SourceFile, _ input: InputFiles.File, _ parts: inout CheckedParts
  ) {
    for line in jsonReader.lines(of: file) where parts.isWanted {
      let number = Int(line.number)
      let reading = jsonReader.read(line, of: file)
      guard reading.diagnostics.isEmpty else {
        // What is told of a line is kept to the end of the run: without the lines around it.
        let bytes = Array(file.bytes[file.bytes(ofLine: number)])
        let alone = SourceFile(path: file.path, bytes: bytes, firstLine: line.number)
        check(jsonReader.read(alone), number: number, input, &parts)
        continue
      }
      check(reading, number: number, input, &parts)
    }
  }

  /// Checks YAML documents: what is wrong with one of them concerns no other.
  ///
  /// - Parameters:
  ///   - first: the number of the first in its file.
  ///   - areAll: whether the file has no others.
  private mutating func checkDocuments(
    _ documents: [SourceFile], from first: Int, areAll: Bool, _ input: InputFiles.File,
    _ parts: inout CheckedParts
  ) {
    let isOne = areAll && documents.count == 1
    for (index, document) in documents.enumerated() where parts.isWanted {
      check(yamlReader.read(document), number: isOne ? nil : first + index, input, &parts)
    }
  }

  /// Checks what could be read of a record.
  ///
  /// - Parameter number: the record's in its file; `nil` when there is no other.
  private mutating func check(
    _ reading: Reading, number: Int?, _ input: InputFiles.File, _ parts: inout CheckedParts
  ) {
    // A document that says a key twice leaves open what it means: it is told, not checked.
    guard reading.diagnostics.isEmpty else {
      if passesOver(input), let place = reading.diagnostics.first?.location,
        !mayBeProposal(place.file, reading)
      {
        parts.pass(over: PassedOver(notProposals: 1))
      } else {
        parts.append(reading.diagnostics)
      }
      return
    }
    let documents = reading.documents
    if documents.allSatisfy({ $0.isNull }) { parts.pass(over: PassedOver(blank: 1)) }
    for (index, root) in documents.enumerated() where !root.isNull {
      // Several where lines end in a way of their own.
      check(root, number: number ?? (documents.count > 1 ? index + 1 : nil), input, &parts)
    }
  }

  /// Whether a file that cannot be read is perhaps a proposal; what is in UTF-16 may be anything.
  private mutating func mayBeProposal(_ file: SourceFile, _ reading: Reading) -> Bool {
    reading.diagnostics.contains { $0.problem.code == "utf-16" } || likeness.isNear(file)
  }

  /// Checks the rows of a table.
  private mutating func check(
    _ table: CSVTable, _ input: InputFiles.File, _ parts: inout CheckedParts
  ) {
    var proposals = CSVProposals(table, pack, kind: kind ?? input.kind, limits: limits)
    parts.append(proposals.diagnostics)
    while parts.isWanted, let rows = proposals.next() {
      for (root, row) in rows.documents { check(root, number: row, input, &parts) }
      parts.append(rows.diagnostics)
    }
  }

  private mutating func check(
    _ root: Node, number: Int?, _ input: InputFiles.File, _ parts: inout CheckedParts
  ) {
    do throws(UnreadableDocument) {
      let plan: PendingPlan
      switch try kind(of: root, input) {
      case .kind(let name):
        guard let found = pack.pendingPlan(ofKind: name) else { return }
        plan = found
      case .passedOver(let what):
        parts.pass(over: what)
        return
      }
      let written = root.writtenText("id")
      let id = written ?? input.name + (number.map { "#\($0)" } ?? "")
      parts.append(checker.check(root, id: id, kind: plan))
    } catch {
      parts.append(Diagnostic(error.problem, at: error.location))
    }
  }

  /// What a document turns out to be.
  private enum Recognition {
    case kind(String)
    case passedOver(PassedOver)

    static let noProposal = Recognition.passedOver(PassedOver(notProposals: 1))
  }

  /// The kind of a proposal, as far as the document is one.
  ///
  /// What is found in a folder and no near miss of a proposal is passed over; a near miss is told.
  private mutating func kind(
    of root: Node, _ input: InputFiles.File
  ) throws(UnreadableDocument) -> Recognition {
    guard root.kind == .mapping else {
      return try noProposal(root, input, .notARecord, at: root.startLocation)
    }
    // Whatever has no key of the name may have one that people call it by.
    guard let node = root["kind"] ?? root.entry(meaning: ProposalKey.kind)?.value, !node.isBlank
    else {
      return try kindOfUnnamed(root, input)
    }
    let known = { [pack] in pack.labels.kinds.entries.map { WordSuggestion($0) } }
    guard node.kind == .scalar else {
      return try noProposal(
        root, input, .kindIsNoWord(node.kind, known: known()), at: node.location)
    }
    let word = node.string
    let isId = pack.vocabulary.kinds.contains { $0.name == word }
    guard let name = isId ? word : pack.labels.kinds.id(of: word) else {
      let near = pack.labels.kinds.nearest(to: word).map { WordSuggestion($0) }
      return try noProposal(
        root, input, .unknownKind(trimmed(word), near: near, known: known()), at: node.location)
    }
    if !isId, passesOver(input), likeness.isForeign(root) { return .noProposal }
    return kind == nil || kind == name ? .kind(name) : .passedOver(PassedOver(otherKinds: 1))
  }

  /// The kind of a document that does not say it.
  private mutating func kindOfUnnamed(
    _ root: Node, _ input: InputFiles.File
  ) throws(UnreadableDocument) -> Recognition {
    if let first = root.entries.first(where: { _ in true })?.key.string,
      otherFileKeys.contains(first) || root.isWrittenByTool
    {
      // A folder of proposals may hold waivers, a pack or reports; naming such a file is a mistake.
      guard input.isNamed else { return .noProposal }
      throw UnreadableDocument(problem: .otherKindOfFile(first), location: root.startLocation)
    }
    if let kind = input.kind {
      return self.kind == nil || self.kind == kind
        ? .kind(kind) : .passedOver(PassedOver(otherKinds: 1))
    }
    if let kind, !passesOver(input) || likeness.hasField(root) { return .kind(kind) }
    return try noProposal(
      root, input, .noKind(known: pack.labels.kinds.entries.map { WordSuggestion($0) }),
      at: root.startLocation)
  }

  /// Passes over what nobody has named and is no near miss of a proposal; throws for the rest.
  private mutating func noProposal(
    _ root: Node, _ input: InputFiles.File, _ problem: DocumentProblem, at place: SourceLocation
  ) throws(UnreadableDocument) -> Recognition {
    if passesOver(input), !likeness.isNear(root) { return .noProposal }
    throw UnreadableDocument(problem: problem, location: place)
  }
}

/// Why no proposal can be read from a document.
private struct UnreadableDocument: Error {
  let problem: DocumentProblem
  let location: SourceLocation
}

/// The first keys of files that are no proposals: those of packs, and of waivers.
private let otherFileKeys: Set<String> = [
  "pack", "vocabulary", "register", "guideline", "derive", "define", "document", "tests", "waivers",
]

extension SourceFile {
  /// Whether nothing is written in the file, comments apart.
  fileprivate var isBlank: Bool {
    let mark = bytes.starts(with: SourceLines.byteOrderMark) ? SourceLines.byteOrderMark.count : 0
    return bytes[mark...].split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}
