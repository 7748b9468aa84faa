import RiktlinjeCEL
package import RiktlinjeText
package import RiktlinjeYAML

/// The files of a pack and of the packs it extends, sorted by what their top-level keys say they hold.
struct PackSources {
  /// What one file holds under one of the keys.
  struct File {
    let root: Node
    /// The id of the pack that the file belongs to.
    let pack: String
  }

  struct Header {
    let folder: String
    let id: String
    let version: String
    let title: LocalizedText
    let maintainer: String?
    let isBase: Bool
    /// The languages that its texts must have.
    let languages: Set<Language>
    /// The name of the time zone whose days it means; `nil` for the machine's.
    let timeZone: String?
    /// Days on which no work is done, besides public holidays.
    let daysOff: [CivilDate]
  }

  /// The packs, the most basic first, the one that was asked for last.
  private(set) var headers: [Header] = []
  /// The paths of their files.
  private(set) var paths: [String] = []
  /// Those of them that a check reads, named by pack and path in its folder.
  private(set) var judging: [(name: String, file: SourceFile)] = []
  private var files: [(key: PackFileKey, file: File)] = []
  private let all: PackFiles
  private let log: DiagnosticLog

  init(_ all: PackFiles, folder: String, log: DiagnosticLog) {
    self.all = all
    self.log = log
    read(folder: folder, path: [], namedAt: nil)
  }

  func files(_ key: PackFileKey) -> [File] {
    files.filter { $0.key == key }.map { $0.file }
  }

  /// Reads one pack after those that it extends.
  private mutating func read(folder: String, path: [String], namedAt place: SourceLocation?) {
    let folder = PackFiles.normalized(folder)
    if let first = path.firstIndex(of: folder) {
      log.report(PackProblem.extendsItself(Array(path[first...]) + [folder]), at: place)
      return
    }
    var roots: [(key: PackFileKey, root: Node)] = []
    let found = all[folder] ?? PackFiles.Folder()
    // A name that is no text hides a file, and no folder.
    for problem in found.problems
    where problem.problem.unwrapped(as: FileProblem.self) == .nameNotUTF8 {
      log.report(problem.problem, at: problem.location)
    }
    guard all[folder] != nil, found.problems.isEmpty || !found.files.isEmpty else {
      log.report(PackProblem.noSuchFolder(folder), at: place)
      return
    }
    paths += found.files.map { $0.path }
    var judging: [SourceFile] = []
    for file in found.files {
      log.append(contentsOf: file.diagnostics)
      if let source = file.source, !source.begins(with: .tests),
        !source.begins(with: .document)
      {
        // Neither tests nor documents judge a proposal.
        judging.append(source)
      }
      for root in file.documents { roots += keys(of: root).map { ($0, root) } }
    }
    let packRoots = roots.filter { $0.key == .pack }.map { $0.root }
    for extra in packRoots.dropFirst() {
      log.report(PackProblem.severalPackFiles, at: extra.location)
    }
    guard let packRoot = packRoots.first, var reader = MappingReader(packRoot, .pack, log: log)
    else {
      if packRoots.isEmpty { log.report(PackProblem.noPackFile(folder), at: place) }
      return
    }
    let languages = languages(&reader)
    log.languages = languages
    let header = Header(
      folder: folder, id: reader.identifier("pack")?.text ?? "",
      version: reader.requiredText("version") ?? "",
      title: reader.requiredLocalized("title"), maintainer: reader.text("maintainer"),
      isBase: reader.boolean("base") ?? false, languages: languages, timeZone: timeZone(&reader),
      daysOff: reader.dates("days_off"))
    if let base = reader.optional("extends"), let name = log.text(base, of: "extends") {
      read(folder: folder + "/" + name, path: path + [folder], namedAt: base.location)
    }
    reader.finish()
    headers.append(header)
    let start = folder == "." ? 0 : folder == "/" ? 1 : folder.utf8.count + 1
    for file in judging {
      let name = String(decoding: file.path.utf8.dropFirst(start), as: UTF8.self)
      self.judging.append((name: "\(header.id)/\(name)", file: file))
    }
    for (key, root) in roots {
      files.append((key, File(root: root, pack: header.id)))
    }
  }

  /// The languages that the texts of a pack must have; all when the pack does not say.
  func languages(of pack: String) -> Set<Language> {
    headers.first { $0.id == pack }?.languages ?? Set(Language.allCases)
  }

  private func languages(_ reader: inout MappingReader) -> Set<Language> {
    let codes = Language.allCases.map { $0.code }
    var languages: Set<Language> = []
    for (name, node) in reader.names("languages") {
      if let language = Language.allCases.first(where: { $0.code == name }) {
        languages.insert(language)
      } else {
        log.report(
          PackProblem.notAChoice(
            name, of: "languages", near: nearestSpelling(to: name, among: codes), choices: codes),
          at: node.location)
      }
    }
    return languages.isEmpty ? Set(Language.allCases) : languages
  }

  private func timeZone(_ reader: inout MappingReader) -> String? {
    guard let node = reader.optional("time_zone"), let name = log.text(node, of: "time_zone")
    else { return nil }
    var zones = TimeZones()
    if (try? zones.zone(named: name)) == nil {
      log.report(PackProblem.unknownTimeZone(name), at: node.location)
    }
    return name
  }

  /// What a file holds: what its first key says, and derived values and definitions beside it.
  ///
  /// Reported when the first key is none that a pack knows.
  private func keys(of root: Node) -> [PackFileKey] {
    let names = root.entries.map { $0.key.string }
    guard let first = names.first else {
      log.report(PackProblem.unknownFile(nil, near: nil), at: root.location)
      return []
    }
    guard let key = PackFileKey(rawValue: first) else {
      log.report(
        PackProblem.unknownFile(
          first, near: nearestSpelling(to: first, among: PackFileKey.allCases.map { $0.rawValue })),
        at: root.entries.first { _ in true }?.key.location ?? root.location)
      return []
    }
    return [key]
      + [PackFileKey.derive, .define].filter { $0 != key && names.contains($0.rawValue) }
  }
}

extension DiagnosticLog {
  /// The documents of a YAML file; what is wrong with the file is reported.
  package func documents(at path: String, limits: Limits) -> [Node] {
    do throws(FileProblem) {
      return documents(of: try FileReader(limits: limits).read(path), limits: limits)
    } catch {
      append(contentsOf: [error.diagnostic(path: path)])
      return []
    }
  }

  /// The documents of a YAML file's text; what is wrong with it is reported.
  package func documents(of file: SourceFile, limits: Limits) -> [Node] {
    var reader = YAMLReader(limits: limits)
    let reading = reader.read(file)
    append(contentsOf: reading.diagnostics)
    return reading.documents
  }

  /// Throws when anything that was reported makes the pack unusable.
  package func throwErrors() throws(InvalidPack) {
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw InvalidPack(diagnostics: diagnostics.inFileOrder)
    }
  }
}
