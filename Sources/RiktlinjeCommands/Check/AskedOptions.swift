import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Checker.Options {
  /// What a call asks to check and how; `nil` when a waiver file, or what the repository says of kinds,
  /// is not valid, which is then told.
  init?(
    asked arguments: Arguments, _ pack: RulePack, _ terminal: inout Terminal
  ) throws(UsageProblem) {
    self.init()
    today = try arguments.value(of: CheckOptions.today) ?? terminal.today(of: pack)
    if let limit = try arguments.value(of: CheckOptions.maxFindings) { limits.findings = limit }
    allowsEmpty = arguments.has(CheckOptions.allowEmpty)
    threads = try arguments.value(of: CheckOptions.jobs) ?? terminal.coreCount
    isStrict = arguments.has(CheckOptions.strict)
    try RuleSelection(arguments).apply(to: &self, pack)
    if let kind = try arguments.value(of: CheckOptions.kind) {
      self.kind = try pack.kind(named: kind).name
    }
    guard try addKinds(arguments, pack, &terminal) else { return nil }
    for path in try arguments.values(of: CheckOptions.waivers) {
      do throws(InvalidPack) {
        waivers += try WaiverFile(at: terminal.path(path), pack: pack).waivers
      } catch {
        try PackChoice.draw(error.diagnostics, arguments, &terminal)
        return nil
      }
    }
  }

  /// Adds the kinds that the repository gives to folders; `false` when one is not known, which is told.
  private mutating func addKinds(
    _ arguments: Arguments, _ pack: RulePack, _ terminal: inout Terminal
  ) throws(UsageProblem) -> Bool {
    var unknown: [Diagnostic] = []
    for (folder, kind) in arguments.configuration?.kinds ?? [] {
      guard let found = try? pack.kind(named: kind.value) else {
        let names = pack.vocabulary.kinds.map { $0.name }
        unknown.append(
          Diagnostic(
            PackProblem.unknownName(
              .kind, kind.value, near: nearestSpelling(to: kind.value, among: names)),
            at: kind.location))
        continue
      }
      kindsOfFolders.append(FolderKind(folder: terminal.path(folder), kind: found.name))
    }
    try PackChoice.draw(unknown, arguments, &terminal)
    return unknown.isEmpty
  }
}
