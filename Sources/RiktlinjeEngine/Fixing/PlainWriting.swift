import RiktlinjeCEL
package import RiktlinjeRules
package import RiktlinjeText
package import RiktlinjeYAML

/// Rewrites files of proposals: what has exactly one meaning becomes an id, an ISO date or a plain
/// number, and every other byte stays as it is.
package struct PlainWriting: ~Copyable {
  /// A word as it is written, and as files have it.
  package struct Change: Sendable {
    package let location: SourceLocation
    package let old: String
    package let new: String
    /// The bytes that it is written by.
    package let edit: ScalarChange
  }

  /// A file with its words as files have them.
  package struct Rewritten: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// What was changed, in the order of the file.
    package let changes: [Change]
  }

  /// What came of a file.
  package enum Outcome: Sendable {
    case rewritten(Rewritten)
    /// A table, or standard input, in which it is not known whether anything could be written otherwise.
    case passedOver(path: String)
    /// It would be read otherwise than before, so that it is left as it is.
    case refused(path: String)
  }

  private let pack: RulePack
  private let kind: String?
  private let limits: Limits
  private var binder: Binder
  private var yamlReader: YAMLReader
  private var jsonReader: JSONReader

  /// - Parameter kind: the kind of proposals that name none.
  package init(_ pack: RulePack, kind: String? = nil, limits: Limits = Limits()) {
    self.pack = pack
    self.kind = kind
    self.limits = limits
    binder = Binder(pack.shapes)
    yamlReader = YAMLReader(limits: limits)
    jsonReader = JSONReader(limits: limits)
  }

  /// Goes through the files of a check, and tells of those that change.
  ///
  /// What cannot be read is for the check to tell.
  package mutating func forEachFile(of inputs: InputFiles, _ body: (Outcome) -> Void) {
    for input in inputs.files {
      guard input.path != FileReader.standardInput, !input.comesFromStandardInput,
        !["csv", "tsv"].contains(extensionOfFile(input.path))
      else {
        body(.passedOver(path: input.path))
        continue
      }
      guard let file = try? FileReader(limits: limits).read(input.path) else { continue }
      if let outcome = outcome(of: file) { body(outcome) }
    }
  }

  /// What comes of a file of YAML or JSON; `nil` when nothing in it is to change.
  package mutating func outcome(of file: SourceFile) -> Outcome? {
    guard let before = proposals(in: file) else { return nil }
    let edits = edits(before.flatMap { $0.words })
    guard !edits.isEmpty else { return nil }
    var bytes = file.bytes
    for edit in edits.reversed() {
      bytes.replaceSubrange(edit.change.range, with: edit.change.bytes)
    }
    // Nobody's file is to mean something else for the sake of its looks.
    let after = proposals(in: SourceFile(path: file.path, bytes: bytes))
    guard let after, before.count == after.count,
      zip(before, after).allSatisfy({ $0.means(sameAs: $1) })
    else { return .refused(path: file.path) }
    return .rewritten(
      Rewritten(
        path: file.path, bytes: bytes,
        changes: edits.map { edit in
          Change(
            location: edit.word.node.location, old: edit.word.node.string, new: edit.word.text,
            edit: edit.change)
        }))
  }

  // MARK: - Reading

  /// A proposal as it is understood.
  private struct Understood {
    let kind: String
    let document: Document
    let problems: [FieldProblem]
    let judgements: [String]
    let words: [NodeWord]

    func means(sameAs other: Understood) -> Bool {
      kind == other.kind && problems == other.problems && judgements == other.judgements
        && document.says(sameAs: other.document)
    }
  }

  /// The proposals of a file; `nil` when it cannot be read.
  private mutating func proposals(in file: SourceFile) -> [Understood]? {
    var roots: [Node] = []
    switch extensionOfFile(file.path) {
    case "json":
      let reading = jsonReader.read(file)
      guard reading.diagnostics.isEmpty else { return nil }
      roots = reading.documents
    case "jsonl", "ndjson":
      for line in jsonReader.lines(of: file) {
        let reading = jsonReader.read(line, of: file)
        guard reading.diagnostics.isEmpty else { return nil }
        roots += reading.documents
      }
    default:
      let reading = yamlReader.read(file)
      guard reading.diagnostics.isEmpty else { return nil }
      roots = reading.documents
    }
    return roots.compactMap { understood($0) }
  }

  private mutating func understood(_ root: Node) -> Understood? {
    guard root.kind == .mapping else { return nil }
    let entry = root.entry(ProposalKey.kind.id) ?? root.entry(meaning: ProposalKey.kind)
    let word = entry?.value.string ?? ""
    let isKnown = pack.vocabulary.kinds.contains { $0.name == word }
    guard let name = isKnown ? word : pack.labels.kinds.id(of: word) ?? kind,
      let plan = pack.pendingPlan(ofKind: name)
    else { return nil }
    let layout = plan.layout
    binder.bind(root, to: layout.shape, frameSize: layout.frameSize)
    var words = binder.rewordings
    if let entry, !isKnown, !entry.value.isBlank {
      words.append(NodeWord(entry.value, text: name, isText: true))
    }
    let reworded = binder.rewordedKeys(of: root) ?? root
    let ids = WordTable(
      pack.judgements.filter { $0.appliesTo.contains(name) }.map { $0.id })
    let assessed = AssessmentWords.rewordings(in: reworded, ids: ids)
    words += assessed
    words += pack.shapes.aliases(in: reworded, of: layout.shape)
    return Understood(
      kind: name, document: binder.document, problems: binder.problems.map { $0.problem },
      judgements: reworded.reworded(assessed)[ProposalKey.judgements.id]?.texts ?? [],
      words: words)
  }

  // MARK: - Writing

  private struct Edit {
    let word: NodeWord
    let change: ScalarChange
  }

  /// The changes in the order of the file; none where two would make something else of one place.
  private func edits(_ words: [NodeWord]) -> [Edit] {
    var edits: [Int: Edit] = [:]
    var disputed: Set<Int> = []
    for word in words {
      let change =
        word.isText ? word.node.change(to: word.text) : word.node.change(toPlain: word.text)
      guard let change else { continue }
      let start = change.range.lowerBound
      // What an alias brings a second time may mean something else there.
      if let other = edits[start], other.change.bytes != change.bytes { disputed.insert(start) }
      edits[start] = Edit(word: word, change: change)
    }
    for start in disputed { edits[start] = nil }
    return edits.values.sorted { $0.change.range.lowerBound < $1.change.range.lowerBound }
  }
}

extension Node {
  /// All its scalars, in order, with marks where lists and mappings begin.
  package var texts: [String] {
    switch kind {
    case .scalar: [string]
    case .sequence: ["["] + elements.flatMap { $0.texts }
    case .mapping: ["{"] + entries.flatMap { $0.key.texts + $0.value.texts }
    }
  }
}
