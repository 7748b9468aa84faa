import RiktlinjeRules
import RiktlinjeText

/// Which pack a command reads: the one named, else the one that the current folder suggests.
enum PackChoice {
  static let rules = Option<String>.text(
    "rules", letter: "r", placeholder: LocalizedText(sv: "MAPP", en: "FOLDER"),
    completion: .folders,
    help: LocalizedText(
      sv: "regelpaketets mapp (förval: rules/goteborg, annars rules, annars det enda paketet"
        + " under rules, annars den här mappen, annars det som följer med programmet); ett paket som"
        + " följer med kan anges med sitt namn",
      en: "folder of the rule pack (default: rules/goteborg, else rules, else the only pack"
        + " below rules, else this folder, else the one that comes with the program); a pack that"
        + " comes with it may be named"))

  /// The pack; `nil` when it is not valid, which is then told on standard error.
  ///
  /// - Parameter keepsTraces: whether rules will be explained by the parts of their conditions.
  static func pack(
    _ arguments: Arguments, keepsTraces: Bool = false, _ terminal: inout Terminal
  ) throws(UsageProblem) -> RulePack? {
    try pack(arguments, &terminal) { folder throws(InvalidPack) in
      try RulePack(at: folder, keepsTraces: keepsTraces)
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
    let folder = try folder(try arguments.value(of: rules), terminal)
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
      let path = terminal.path(named)
      return isFolder(path) ? path : installed.folder(named: named) ?? path
    }
    let top = "rules"
    for folder in ["rules/goteborg", top] where !packs(folder, terminal).isEmpty {
      return terminal.path(folder)
    }
    let found = packs(top + "/*", terminal)
    if let only = found.first, found.count == 1 { return only }
    if found.count > 1 { throw .severalPacks(folder: top, names: found) }
    if !packs(".", terminal).isEmpty { return terminal.path(".") }
    let choices = installed.choices
    if let only = choices.first, choices.count == 1 { return only }
    guard choices.isEmpty else { throw .severalPacks(folder: installed.place, names: choices) }
    throw .noRules(folder: top)
  }

  /// The folders that hold a pack's first file and fit a pattern.
  private static func packs(_ pattern: String, _ terminal: Terminal) -> [String] {
    let first = "/pack.yaml"
    return FileListing(of: [terminal.path(pattern) + first], extensions: ["yaml"]).paths
      .map { String($0.dropLast(first.count)) }
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
