import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// All that is open in the editor, with the packs that it belongs to and what is wrong with any of it.
struct Workspace {
  var settings = ServerSettings()
  /// The folder that the editor has open.
  var folder: String?
  private(set) var documents: [String: OpenDocument] = [:]
  private(set) var packs: [OpenPack] = []
  /// The folder of the pack that each open document belongs to.
  private var packFolders: [String: String] = [:]
  /// The documents to be checked anew.
  private var stale: Set<String> = []
  /// What is shown in each open document that is no file of a pack.
  private var found: [String: [FileDiagnostic]] = [:]
  /// The proposal that was last opened or changed.
  private(set) var lastProposal: String?

  // MARK: Documents

  mutating func open(_ document: OpenDocument) {
    documents[document.path] = document
    let folder =
      PackFinder.folder(holding: document.path) ?? settings.rules
      ?? PackFinder.folder(forProposal: document.path)
      ?? self.folder.flatMap {
        PackFinder.folder(forProposal: $0 + "/-")
      }
    packFolders[document.path] = folder
    if let folder, !packs.contains(where: { $0.folder == folder }) {
      var pack = OpenPack(at: folder)
      for other in documents.values where pack.holds(other.path) {
        pack.put(other.source, at: other.path)
      }
      packs.append(pack)
    }
    changed(document.path)
  }

  mutating func change(
    _ path: String, _ changes: [OpenDocument.Change], version: Int, _ encoding: PositionEncoding
  ) {
    guard documents[path] != nil else { return }
    documents[path]?.apply(changes, version: version, encoding)
    changed(path)
  }

  /// Goes back to what the disk holds; a pack that nothing is open of any more is let go.
  mutating func close(_ path: String) {
    guard documents.removeValue(forKey: path) != nil else { return }
    packFolders[path] = nil
    found[path] = nil
    stale.remove(path)
    if lastProposal == path { lastProposal = nil }
    reread(path)
    packs.removeAll { !packFolders.values.contains($0.folder) }
  }

  /// Reads a file of a pack anew that is not open.
  mutating func reread(_ path: String) {
    guard documents[path] == nil else { return }
    let source = try? FileReader().read(path)
    for index in packs.indices { packs[index].put(source, at: path) }
  }

  private mutating func changed(_ path: String) {
    guard let document = documents[path] else { return }
    for index in packs.indices { packs[index].put(document.source, at: path) }
    if !isOfPack(path) { stale.insert(path) }
  }

  /// The pack that a document belongs to.
  func pack(of path: String) -> OpenPack? {
    packFolders[path].flatMap { folder in packs.first { $0.folder == folder } }
  }

  /// Whether a document is a file of a pack.
  func isOfPack(_ path: String) -> Bool { pack(of: path)?.holds(path) ?? false }

  /// The text of a file as it is now: in the editor, else in its pack.
  func source(of path: String) -> SourceFile? { documents[path]?.source }

  // MARK: Work

  /// Does a part of what is left to do; `false` when nothing is.
  ///
  /// - Parameter isOutdated: whether something has come that would make it worthless.
  mutating func work(unless isOutdated: () -> Bool) -> Bool {
    if let index = packs.indices.first(where: { !packs[$0].isChecked }) {
      guard packs[index].check(today: settings.today, unless: isOutdated) else { return true }
      for (path, folder) in packFolders where folder == packs[index].folder && !isOfPack(path) {
        stale.insert(path)
      }
      return true
    }
    guard let path = stale.min() else { return false }
    stale.remove(path)
    check(path)
    return true
  }

  /// Loads the packs as they are now, and leaves it for later to find out what is wrong with them.
  mutating func load() {
    for index in packs.indices { packs[index].load() }
  }

  private mutating func check(_ path: String) {
    found[path] = []
    guard let document = documents[path], let pack = pack(of: path)?.checkable else { return }
    if document.isWaiverFile {
      found[path] = WaiverFile.diagnostics(of: document.source, pack: pack).compactMap {
        FileDiagnostic($0, settings.language)
      }
      return
    }
    lastProposal = path
    found[path] = [FileDiagnostic](report(on: document, by: pack), settings.language)
  }

  /// What a pack says of the proposals in a document.
  ///
  /// - Parameter rule: the id of the rule to be explained, by a pack that keeps traces.
  func report(on document: OpenDocument, by pack: RulePack, explaining rule: String? = nil)
    -> Report
  {
    var options = Checker.Options()
    options.today = settings.today
    options.explained = rule
    options.waivers = settings.waivers.flatMap { path in
      (try? WaiverFile(at: path, pack: pack))?.waivers ?? []
    }.filter { waiver in
      // One for another proposal is not unmatched here.
      document.bytes.contains(waiver.proposal)
    }
    return Checker(pack, asOf: settings.asOf, options: options).check(
      document.source, isNamed: false)
  }

  /// The proposal whose values are shown: the one chosen, else the one last opened or changed.
  func chosenProposal(ofPackIn folder: String) -> OpenDocument? {
    if let path = settings.proposal {
      if let document = documents[path] { return document }
      guard let source = try? FileReader().read(path) else { return nil }
      return OpenDocument(
        uri: DocumentAddress.uri(of: path), version: 0,
        text: String(decoding: source.bytes, as: UTF8.self))
    }
    return lastProposal.flatMap { packFolders[$0] == folder ? documents[$0] : nil }
  }

  /// What is to be shown in each file that anything is known of.
  var diagnostics: [String: [FileDiagnostic]] {
    var all = found
    for pack in packs {
      for file in pack.files.names.flatMap({ pack.files[$0]?.files ?? [] }) {
        all[file.path, default: []] += []
      }
      for diagnostic in pack.diagnostics + pack.testFailures {
        guard let shown = FileDiagnostic(diagnostic, settings.language) else { continue }
        let path = shown.location.file.path
        // Two packs may extend the same one.
        let isKnown = all[path, default: []].contains {
          $0.location.span == shown.location.span && $0.message == shown.message
        }
        if !isKnown { all[path, default: []].append(shown) }
      }
    }
    return all
  }

  /// Every place of a pack's files at which something is declared or named.
  mutating func symbols(ofPackIn folder: String) -> SymbolTable {
    guard let index = packs.firstIndex(where: { $0.folder == folder }) else { return SymbolTable() }
    return packs[index].symbols()
  }

  mutating func noteFailures(_ failures: [Diagnostic], ofPackIn folder: String) {
    guard let index = packs.firstIndex(where: { $0.folder == folder }) else { return }
    packs[index].testFailures = failures
  }
}

extension OpenDocument {
  /// Whether it holds decided exceptions.
  var isWaiverFile: Bool {
    var reader = YAMLReader()
    return reader.read(source).documents.first?["waivers"] != nil
  }
}

extension [UInt8] {
  /// Whether a text stands somewhere in them, byte for byte.
  fileprivate func contains(_ text: String) -> Bool {
    let text = Array(text.utf8)
    guard let first = text.first, count >= text.count else { return false }
    return (0...(count - text.count)).contains { start in
      self[start] == first && self[start..<(start + text.count)].elementsEqual(text)
    }
  }
}
