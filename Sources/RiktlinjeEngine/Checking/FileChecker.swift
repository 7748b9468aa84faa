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
  private var checker: ProposalChecker
  private var yamlReader: YAMLReader
  private var jsonReader: JSONReader

  /// - Parameter isStopped: asked now and then while a pipe is waited for.
  init(
    _ settings: ProposalChecker.Settings, kind: String?, allowsEmpty: Bool,
    until isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.allowsEmpty = allowsEmpty
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
      if records.isWhole { noteBlank(records.files.first, since: before, &parts) }
    case .unreadable(let diagnostic): parts.append(diagnostic)
    }
  }

  private mutating func check(_ input: InputFiles.File, _ parts: inout CheckedParts) {
    do throws(FileProblem) {
      check(try reader.read(input.path), input, &parts)
    } catch {
      parts.append(error.diagnostic(path: input.path))
    }
  }

  mutating func check(_ file: SourceFile, _ input: InputFiles.File, _ parts: inout CheckedParts) {
    let before = (parts.count, parts.passedOver)
    switch extensionOfFile(file.path) {
    case "json" where allowsEmpty && file.isBlank: parts.pass(over: PassedOver(blank: 1))
    case "json": check(jsonReader.read(file), number: nil, input, &parts)
    case "jsonl", "ndjson": checkLines(of: file, input, &parts)
    case "csv", "tsv": check(CSVReader(limits: limits).read(file), input, &parts)
    default: checkDocuments(file.documents, from: 1, areAll: true, input, &parts)
    }
    noteBlank(file, since: before, &parts)
  }

  private func noteBlank(
    _ file: SourceFile?, since before: (count: Int, PassedOver), _ parts: inout CheckedParts
  ) {
    if let file, !allowsEmpty { parts.noteBlank(file, since: before) }
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
    parts.append(reading.diagnostics)
    // A document that says a key twice leaves open what it means: it is told, not checked.
    guard reading.diagnostics.isEmpty else { return }
    let documents = reading.documents
    if documents.allSatisfy(\.isNull) { parts.pass(over: PassedOver(blank: 1)) }
    for (index, root) in documents.enumerated() where !root.isNull {
      // Several where lines end in a way of their own.
      check(root, number: number ?? (documents.count > 1 ? index + 1 : nil), input, &parts)
    }
  }

  /// Checks the rows of a table.
  private mutating func check(
    _ table: CSVTable, _ input: InputFiles.File, _ parts: inout CheckedParts
  ) {
    let proposals = CSVProposals(table, pack, kind: kind, limits: limits)
    parts.append(proposals.diagnostics)
    for (root, row) in proposals.documents where parts.isWanted {
      check(root, number: row, input, &parts)
    }
  }

  private mutating func check(
    _ root: Node, number: Int?, _ input: InputFiles.File, _ parts: inout CheckedParts
  ) {
    do throws(UnreadableDocument) {
      guard let kind = try kind(of: root, isNamed: input.isNamed),
        let plan = pack.pendingPlan(ofKind: kind)
      else {
        let hasKind = root["kind"] != nil || root.entry(meaning: ProposalKey.kind) != nil
        parts.pass(over: hasKind ? PassedOver(otherKinds: 1) : PassedOver(notProposals: 1))
        return
      }
      let written = root.writtenText("id")
      let id = written ?? input.name + (number.map { "#\($0)" } ?? "")
      parts.append(checker.check(root, id: id, kind: plan))
    } catch {
      parts.append(Diagnostic(error.problem, at: error.location))
    }
  }

  /// The kind of a proposal; `nil` for what is to be passed over.
  private func kind(of root: Node, isNamed: Bool) throws(UnreadableDocument) -> String? {
    guard root.kind == .mapping else {
      throw UnreadableDocument(problem: .notARecord, location: root.startLocation)
    }
    // Whatever has no key of the name may have one that people call it by.
    guard let node = root["kind"] ?? root.entry(meaning: ProposalKey.kind)?.value, !node.isBlank
    else {
      if let first = root.entries.first(where: { _ in true })?.key.string,
        otherFileKeys.contains(first) || root.isWrittenByTool
      {
        // A folder of proposals may hold waivers, a pack or reports; naming such a file is a mistake.
        guard isNamed else { return nil }
        throw UnreadableDocument(problem: .otherKindOfFile(first), location: root.startLocation)
      }
      if let kind { return kind }
      throw UnreadableDocument(
        problem: .noKind(known: pack.labels.kinds.entries.map(WordSuggestion.init)),
        location: root.startLocation)
    }
    guard node.kind == .scalar else {
      throw UnreadableDocument(
        problem: .kindIsNoWord(
          node.kind, known: pack.labels.kinds.entries.map(WordSuggestion.init)),
        location: node.location)
    }
    let name = try pack.kind(named: node)
    return kind == nil || kind == name ? name : nil
  }
}

extension RulePack {
  /// The kind that a word names, by id or label.
  fileprivate func kind(named node: Node) throws(UnreadableDocument) -> String {
    let word = node.string
    if vocabulary.kinds.contains(where: { $0.name == word }) { return word }
    let wording = labels.kinds
    if let name = wording.id(of: word) { return name }
    throw UnreadableDocument(
      problem: .unknownKind(
        trimmed(word), near: wording.nearest(to: word).map(WordSuggestion.init),
        known: wording.entries.map(WordSuggestion.init)),
      location: node.location)
  }
}

/// Why no proposal can be read from a document.
private struct UnreadableDocument: Error {
  let problem: DocumentProblem
  let location: SourceLocation
}

/// The first keys of files that are no proposals: those of packs, and of waivers.
private let otherFileKeys: Set<String> = [
  "pack", "vocabulary", "register", "guideline", "derive", "document", "tests", "waivers",
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
