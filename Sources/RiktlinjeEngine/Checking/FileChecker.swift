import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

extension CheckedPart {
  /// Tells of a file of which nothing has come, and that is not another kind of file.
  fileprivate mutating func noteBlank(_ file: SourceFile) {
    guard unreadable.isEmpty, results.isEmpty, passedOver.otherKinds == 0,
      passedOver.notProposals == 0
    else { return }
    let problem = file.isBlank ? DocumentProblem.empty : .noProposal
    append([Diagnostic(problem, at: SourceLocation(file: file, span: .fileStart))])
  }
}

/// Reads one file after the other and checks the proposals in it; one a thread.
struct FileChecker: ~Copyable {
  private let pack: RulePack
  private let kinds: [String]
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
    self.kinds = settings.pack.vocabulary.kinds.map(\.name)
    self.kind = kind
    self.limits = settings.limits
    self.checker = ProposalChecker(settings)
    self.yamlReader = YAMLReader(limits: limits)
    self.jsonReader = JSONReader(limits: limits)
  }

  /// Checks a piece of the inputs.
  mutating func check(_ piece: InputPieces.Piece) -> CheckedPart {
    var outcome = CheckedPart()
    switch piece {
    case .files(let files): for file in files { outcome.append(check(file)) }
    case .records(let part, .lines, of: let input):
      for file in part.files { checkLines(of: file, input, &outcome) }
      if part.isWhole { noteBlank(part.files.first, &outcome) }
    case .records(let part, .documents, of: let input):
      for (index, file) in part.files.enumerated() {
        let number = part.isWhole && part.files.count == 1 ? nil : part.firstNumber + index
        check(yamlReader.read(file), number: number, input, &outcome)
      }
      if part.isWhole { noteBlank(part.files.first, &outcome) }
    case .unreadable(let diagnostic): outcome.append([diagnostic])
    }
    return outcome
  }

  private mutating func check(_ input: InputFiles.File) -> CheckedPart {
    do throws(FileProblem) {
      return check(try reader.read(input.path), input)
    } catch {
      var outcome = CheckedPart()
      outcome.append([error.diagnostic(path: input.path)])
      return outcome
    }
  }

  mutating func check(_ file: SourceFile, _ input: InputFiles.File) -> CheckedPart {
    var outcome = CheckedPart()
    switch extensionOfFile(file.path) {
    case "json": check(jsonReader.read(file), input, &outcome)
    case "jsonl": checkLines(of: file, input, &outcome)
    case "csv", "tsv": check(CSVReader(limits: limits).read(file), input, &outcome)
    default: check(yamlReader.read(file), input, &outcome)
    }
    noteBlank(file, &outcome)
    return outcome
  }

  private func noteBlank(_ file: SourceFile?, _ outcome: inout CheckedPart) {
    if let file, !allowsEmpty { outcome.noteBlank(file) }
  }

  /// Checks JSON Lines: what is wrong with one of them concerns no other.
  private mutating func checkLines(
    of file: SourceFile, _ input: InputFiles.File, _ outcome: inout CheckedPart
  ) {
    for line in jsonReader.lines(of: file) {
      let number = Int(line.number)
      let reading = jsonReader.read(line, of: file)
      guard reading.diagnostics.isEmpty else {
        // What is told of a line is kept to the end of the run: without the lines around it.
        let bytes = Array(file.bytes[file.bytes(ofLine: number)])
        let alone = SourceFile(path: file.path, bytes: bytes, firstLine: line.number)
        check(jsonReader.read(alone), number: number, input, &outcome)
        continue
      }
      check(reading, number: number, input, &outcome)
    }
  }

  /// Checks the documents of a file, or the one on a numbered line of it.
  private mutating func check(
    _ reading: Reading, number: Int? = nil, _ input: InputFiles.File, _ outcome: inout CheckedPart
  ) {
    outcome.append(reading.diagnostics)
    // A document that says a key twice leaves open what it means: it is told, not checked.
    guard reading.diagnostics.isEmpty else { return }
    let documents = reading.documents
    if documents.allSatisfy(\.isNull) { outcome.passedOver.blank += 1 }
    for (index, root) in documents.enumerated() where !root.isNull {
      check(root, number: number ?? (documents.count > 1 ? index + 1 : nil), input, &outcome)
    }
  }

  /// Checks the rows of a table.
  private mutating func check(
    _ table: CSVTable, _ input: InputFiles.File, _ outcome: inout CheckedPart
  ) {
    let proposals = CSVProposals(table, pack, kind: kind, limits: limits)
    outcome.append(proposals.diagnostics)
    for (root, row) in proposals.documents { check(root, number: row, input, &outcome) }
  }

  private mutating func check(
    _ root: Node, number: Int?, _ input: InputFiles.File, _ outcome: inout CheckedPart
  ) {
    do throws(UnreadableDocument) {
      guard let kind = try kind(of: root, isNamed: input.isNamed),
        let plan = pack.pendingPlan(ofKind: kind)
      else {
        if root["kind"] == nil {
          outcome.passedOver.notProposals += 1
        } else {
          outcome.passedOver.otherKinds += 1
        }
        return
      }
      let written = root["id"].flatMap { $0.kind == .scalar && !$0.isNull ? $0.string : nil }
      let id = written ?? input.name + (number.map { "#\($0)" } ?? "")
      outcome.append(checker.check(root, id: id, kind: plan))
    } catch {
      outcome.append([Diagnostic(error.problem, at: error.location)])
    }
  }

  /// The kind of a proposal; `nil` for what is to be passed over.
  private func kind(of root: Node, isNamed: Bool) throws(UnreadableDocument) -> String? {
    guard root.kind == .mapping else {
      throw UnreadableDocument(problem: .notARecord, location: root.startLocation)
    }
    guard let node = root["kind"] else {
      if let first = root.entries.first(where: { _ in true })?.key.string,
        otherFileKeys.contains(first) || root.isWrittenByTool
      {
        // A folder of proposals may hold waivers, a pack or reports; naming such a file is a mistake.
        guard isNamed else { return nil }
        throw UnreadableDocument(problem: .otherKindOfFile(first), location: root.startLocation)
      }
      if let kind { return kind }
      throw UnreadableDocument(problem: .noKind(known: kinds), location: root.startLocation)
    }
    let name = node.string
    guard kinds.contains(name) else {
      throw UnreadableDocument(
        problem: .unknownKind(name, near: nearestSpelling(to: name, among: kinds), known: kinds),
        location: node.location)
    }
    return kind == nil || kind == name ? name : nil
  }
}

/// Why no proposal can be read from a document.
private struct UnreadableDocument: Error {
  let problem: DocumentProblem
  let location: SourceLocation
}

/// The first keys of files that are no proposals: those of packs, and of waivers.
private let otherFileKeys: Set<String> = [
  "pack", "vocabulary", "register", "guideline", "derive", "tests", "waivers",
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
