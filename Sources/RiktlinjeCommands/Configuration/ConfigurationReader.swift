import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Reads `riktlinje.yaml`, and tells everything that is wrong with it.
struct ConfigurationReader {
  private let log = DiagnosticLog()
  private var configuration: Configuration

  /// What a file says, as far as it can be read, and what is wrong with it.
  ///
  /// - Parameters:
  ///   - path: the name of the file, by which it is read and told of.
  ///   - folder: its folder, from the working folder.
  static func read(_ path: String, in folder: String) -> (Configuration, [Diagnostic]) {
    var reader = ConfigurationReader(configuration: Configuration(folder: folder))
    let documents = reader.log.documents(at: path, limits: Limits())
    if let root = documents.first, !root.isNull { reader.read(root) }
    return (reader.configuration, reader.log.diagnostics.inFileOrder)
  }

  private init(configuration: Configuration) { self.configuration = configuration }

  private mutating func read(_ root: Node) {
    guard var reader = MappingReader(root, .configuration, log: log) else { return }
    configuration.rules = reader.optional("rules").flatMap { path($0, "rules") }
    configuration.paths = texts(&reader, "paths").compactMap { path($0, "paths") }
    configuration.exclude = texts(&reader, "exclude").map(setting)
    configuration.waivers = texts(&reader, "waivers").compactMap { path($0, "waivers") }
    configuration.baseline = reader.optional("baseline").flatMap { path($0, "baseline") }
    readFailOn(&reader)
    if let language = reader.optionalChoice("language", of: Language.self),
      let node = root["language"]
    {
      configuration.language = .init(value: language, location: node.location)
    }
    configuration.handbook = reader.optional("handbook").flatMap { node in
      log.text(node, of: "handbook").map { .init(value: $0, location: node.location) }
    }
    for node in reader.elements("outputs") { readOutput(node) }
    for entry in reader.entries("severity") { readOverride(entry.name, entry.key, entry.value) }
    for entry in reader.entries("kinds") {
      guard let kind = log.text(entry.value, of: entry.name) else { continue }
      configuration.kinds.append(
        (fromWorkingFolder(entry.name), .init(value: kind, location: entry.value.location)))
    }
    if let node = reader.optional("pack") { readPin(node) }
    reader.finish()
  }

  // MARK: Values

  private func setting(_ node: Node) -> Configuration.Setting<String> {
    Configuration.Setting(value: node.string, location: node.location)
  }

  /// The texts of a list, or one text alone; those that are blank are told.
  private func texts(_ reader: inout MappingReader, _ key: String) -> [Node] {
    reader.names(key).map(\.node).filter { log.text($0, of: key) != nil }
  }

  private func path(_ node: Node, _ key: String) -> Configuration.Setting<String>? {
    guard let text = log.text(node, of: key) else { return nil }
    guard !text.hasPrefix("/") else {
      log.report(ConfigurationProblem.leavesRepository(text), at: node.location)
      return nil
    }
    return Configuration.Setting(value: fromWorkingFolder(text), location: node.location)
  }

  private func fromWorkingFolder(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return configuration.folder == "." ? path : configuration.folder + "/" + path
  }

  // MARK: Parts

  private mutating func readFailOn(_ reader: inout MappingReader) {
    let names = reader.names("fail_on")
    guard let first = names.first else { return }
    var choices: [FailOn] = []
    for (name, node) in names {
      if let choice = FailOn(rawValue: name) {
        choices.append(choice)
      } else {
        log.report(
          PackProblem.notAChoice(
            name, of: "fail_on", near: nearestSpelling(to: name, among: FailOn.spellings),
            choices: FailOn.spellings), at: node.location)
      }
    }
    configuration.failOn = .init(value: choices, location: first.node.location)
  }

  private mutating func readOutput(_ node: Node) {
    guard var reader = MappingReader(node, .output, log: log) else { return }
    let format = reader.choice("format", of: OutputFormat.self)
    let file = reader.optional("file")
    let path = file.flatMap { self.path($0, "file") }
    reader.finish()
    guard let format, file == nil || path != nil else { return }
    let output = Configuration.Output(format: format, file: path?.value)
    if configuration.outputs.contains(where: { $0.value.file == output.file }) {
      log.report(
        ConfigurationProblem.sameOutput(file?.string), at: (file ?? node).location)
    }
    configuration.outputs.append(.init(value: output, location: node.location))
  }

  /// What a rule weighs: one of the forces or `off`, and always why.
  private mutating func readOverride(_ rule: String, _ key: Node, _ node: Node) {
    enum Weight: String, CaseIterable { case must, should, may, off }
    guard var reader = MappingReader(node, .override, log: log) else { return }
    let weight = reader.choice("force", of: Weight.self)
    let reason = reader.requiredText("reason")
    reader.finish()
    guard let weight, let reason else { return }
    configuration.overrides.append(
      ForceOverride(
        rule: rule, force: Force(rawValue: weight.rawValue), reason: reason,
        location: key.location))
  }

  private mutating func readPin(_ node: Node) {
    guard var reader = MappingReader(node, .pin, log: log) else { return }
    let digest = reader.required("digest")
    let files = reader.entries("files")
    reader.finish()
    guard let digest, let text = log.text(digest, of: "digest") else { return }
    guard text.isDigest else {
      log.report(ConfigurationProblem.notADigest(text), at: digest.location)
      return
    }
    let pin = Configuration.Pin(
      digest: text,
      files: Dictionary(
        files.map { ($0.name, $0.value.string) }, uniquingKeysWith: { first, _ in first }))
    configuration.pin = .init(value: pin, location: digest.location)
  }
}

extension String {
  /// Whether the text is a digest as reports give it.
  fileprivate var isDigest: Bool {
    guard hasPrefix("sha256:") else { return false }
    let digits = utf8.dropFirst("sha256:".utf8.count)
    return digits.count == 64
      && digits.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
