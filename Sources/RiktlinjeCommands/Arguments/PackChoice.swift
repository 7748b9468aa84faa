import RiktlinjeRules
import RiktlinjeText

/// Which pack a command reads: the one named, else the one that the folders around suggest.
enum PackChoice {
  static let rules = Option<String>.text(
    "rules", letter: "r", placeholder: LocalizedText(sv: "MAPP", en: "FOLDER"),
    completion: .folders,
    help: LocalizedText(
      sv: "regelpaketets mapp (förval: RIKTLINJE_RULES, annars rules i riktlinje.yaml, annars det"
        + " enda paketet i mappen rules, här eller i en mapp ovanför, annars paketet som den här"
        + " mappen ligger i, annars det som följer med programmet); ett paket som följer med kan"
        + " anges med sitt namn",
      en:
        "folder of the rule pack (default: RIKTLINJE_RULES, else rules in riktlinje.yaml, else the"
        + " only pack in the folder rules, here or in a folder above, else the pack that this"
        + " folder lies in, else the one that comes with the program); a pack that comes with it"
        + " may be named"))

  /// The pack; `nil` when it is not valid, which is then told on standard error.
  ///
  /// - Parameters:
  ///   - keepsTraces: whether rules will be explained by the parts of their conditions.
  ///   - overrides: what weighs otherwise than the pack says.
  static func pack(
    _ arguments: Arguments, keepsTraces: Bool = false, overrides: [ForceOverride] = [],
    _ terminal: inout Terminal
  ) throws(UsageProblem) -> RulePack? {
    try pack(arguments, &terminal) { folder throws(InvalidPack) in
      try RulePack(at: folder, keepsTraces: keepsTraces, overrides: overrides)
    }
  }

  /// The pack with its templates of documents; `nil` when it is not valid, which is then told.
  static func packWithDocuments(
    _ arguments: Arguments, _ terminal: inout Terminal
  ) throws(UsageProblem) -> RulePack? {
    try pack(arguments, &terminal) { folder throws(InvalidPack) in
      try RulePack(withDocumentsAt: folder)
    }
  }

  private static func pack(
    _ arguments: Arguments, _ terminal: inout Terminal,
    _ read: (String) throws(InvalidPack) -> RulePack
  ) throws(UsageProblem) -> RulePack? {
    try pack(named: try arguments.value(of: rules), arguments, &terminal, read)
  }

  /// The pack in a folder, or one that comes with the program by its name; `nil` when it is not valid,
  /// which is then told.
  ///
  /// - Parameter overrides: what weighs otherwise than the pack says.
  static func pack(
    named name: String, overrides: [ForceOverride] = [], _ arguments: Arguments,
    _ terminal: inout Terminal
  ) throws(UsageProblem) -> RulePack? {
    try pack(named: name, arguments, &terminal) { folder throws(InvalidPack) in
      try RulePack(at: folder, keepsTraces: false, overrides: overrides)
    }
  }

  private static func pack(
    named name: String?, _ arguments: Arguments, _ terminal: inout Terminal,
    _ read: (String) throws(InvalidPack) -> RulePack
  ) throws(UsageProblem) -> RulePack? {
    let folder = try folder(name, terminal)
    do throws(InvalidPack) {
      let pack = try read(folder)
      terminal.keep(pack)
      return pack
    } catch {
      try draw(error.diagnostics, arguments, &terminal)
      return nil
    }
  }

  /// The folder of the pack.
  static func folder(_ named: String?, _ terminal: Terminal) throws(UsageProblem) -> String {
    let installed = InstalledPacks(besideProgramIn: terminal.programFolder)
    if let named {
      if isPack(named, terminal) { return terminal.path(named) }
      let inside = packs(in: named, terminal)
      guard inside.count > 1 else {
        return inside.first ?? installed.folder(named: named) ?? terminal.path(named)
      }
      throw .severalPacks(folder: named, names: inside)
    }
    for around in foldersUpToRoot(from: terminal.typedPath(".")) {
      let top = around == "." ? topFolder : "\(around)/\(topFolder)"
      if isPack(top, terminal) { return terminal.path(top) }
      let found = packs(in: top, terminal)
      let own = found.count > 1 ? found.filter { !PackFolder.isBase($0) } : found
      if let only = own.first, own.count == 1 { return only }
      if !found.isEmpty { throw .severalPacks(folder: terminal.path(top), names: found) }
      if isPack(around, terminal) { return terminal.path(around) }
    }
    let choices = installed.choices
    if let only = choices.first, choices.count == 1 { return only }
    guard choices.isEmpty else { throw .severalPacks(folder: installed.place, names: choices) }
    throw .noRules(folder: topFolder)
  }

  /// The folder in which packs are looked for.
  private static let topFolder = "rules"

  private static func isPack(_ folder: String, _ terminal: Terminal) -> Bool {
    FileIdentity(at: terminal.typedPath("\(folder)/\(PackFolder.firstFile)")) != nil
  }

  /// The packs in the folders of a folder.
  private static func packs(in folder: String, _ terminal: Terminal) -> [String] {
    guard FileIdentity(at: terminal.typedPath(folder)) != nil else { return [] }
    let pattern = terminal.typedPath("\(folder)/*/\(PackFolder.firstFile)")
    return FileListing(of: [pattern], extensions: ["yaml"]).paths.map { path in
      String(path.dropLast(PackFolder.firstFile.count + 1))
    }
  }

  /// Tells on standard error what is wrong with files.
  static func draw(
    _ diagnostics: [Diagnostic], _ arguments: Arguments, _ terminal: inout Terminal
  ) throws(UsageProblem) {
    let isColoured = try terminal.isColoured(terminal.errors, arguments)
    let drawing = DiagnosticDrawing(language: arguments.language, usesColour: isColoured)
    for diagnostic in diagnostics { terminal.errors.write(drawing.text(of: diagnostic)) }
  }
}

extension Terminal {
  /// Whether to colour what goes to a stream.
  func isColoured(_ sink: ByteSink, _ arguments: Arguments) throws(UsageProblem) -> Bool {
    let choice = try arguments.value(of: CommonOptions.color) ?? .auto
    return choice.isOn(for: sink, environment: environment)
  }
}
