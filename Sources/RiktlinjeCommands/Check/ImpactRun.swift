import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// One run of `impact`: two packs, the same proposals, and what differs.
struct ImpactRun {
  private let arguments: Arguments
  private let thresholds: Set<Threshold>
  /// The file to write to; `nil` for standard output.
  private let file: String?

  init(_ arguments: Arguments) throws(UsageProblem) {
    var arguments = arguments
    let isListed = arguments.occurrences.contains {
      $0.name == CheckOptions.filesFrom.declaration.name
    }
    if arguments.operands.count == Self.packCount, !isListed {
      arguments.operands += arguments.configuration?.paths.map { $0.value } ?? []
    }
    self.arguments = arguments
    thresholds = try CheckOptions.thresholds(of: arguments)
    file = try arguments.value(of: CompareOptions.output).flatMap { $0 == "-" ? nil : $0 }
  }

  /// The operands before the paths.
  private static let packCount = 2

  func run(_ terminal: inout Terminal) throws(UsageProblem) -> ExitCode {
    let paths = Array(arguments.operands.dropFirst(Self.packCount))
    guard let choice = try InputChoice(arguments, paths: paths, &terminal),
      let old = try checker(of: arguments.operands[0], &terminal),
      let new = try checker(of: arguments.operands[1], &terminal)
    else { return .invalid }
    let inputs = choice.inputs(of: new, except: terminal.output.file)
    try refuseToOverwrite(inputs, [old.pack, new.pack], terminal)
    let interruption = Interruption()
    var gathering = ImpactGathering(new.pack, keeping: new.options.limits.findings)
    var progress = Progress(isShown: terminal.errors.isTerminal)
    let output = terminal.output
    let outcome = PairedCheck(old, new).check(
      inputs, until: { [asked = interruption.isAsked] in asked() || output.hasLostReader },
      keeping: SavedReport.Proposal.init, making: gathering.comparing,
      taking: { piece in
        gathering.add(piece)
        progress.add(piece.proposalCount, language: arguments.language, to: &terminal.errors)
        return true
      })
    progress.clear(&terminal.errors)
    if let code = interruption.code { return code }
    let impact = gathering.impact(
      from: old.run(of: inputs.arguments), to: new.run(of: inputs.arguments))
    guard try write(impact, &terminal, until: interruption.isAsked) else {
      return interruption.code ?? .invalid
    }
    try PackChoice.draw(outcome.new.unreadable, arguments, &terminal)
    if try NothingToCheck.tell(outcome.new, inputs, new.options, arguments, &terminal)
      || outcome.isIncomplete
    {
      return .unreadable
    }
    return impact.exceeds(thresholds) ? .found : .success
  }

  /// What checks against one of the packs; `nil` when it or a waiver file is not valid, which is told.
  private func checker(
    of folder: String, _ terminal: inout Terminal
  ) throws(UsageProblem) -> Checker? {
    guard var pack = try PackChoice.pack(named: folder, arguments, &terminal) else { return nil }
    // A rule that weighs otherwise in this repository may be one that only one of the packs has.
    let known = Set(pack.rules.map { $0.id } + pack.judgements.map { $0.id })
    let overrides = arguments.configuration?.overrides.filter { known.contains($0.rule) } ?? []
    if !overrides.isEmpty {
      guard
        let weighed = try PackChoice.pack(
          named: folder, overrides: overrides, arguments, &terminal)
      else { return nil }
      pack = weighed
    }
    guard let options = try Checker.Options(asked: arguments, pack, &terminal) else { return nil }
    return Checker(pack, asOf: try arguments.value(of: CheckOptions.asOf), options: options)
  }

  private func refuseToOverwrite(
    _ inputs: InputFiles, _ packs: [RulePack], _ terminal: Terminal
  ) throws(UsageProblem) {
    var files = ReadFiles()
    if let file {
      files.write(file, terminal)
    } else {
      files.writeStandardOutput(terminal, arguments.language)
    }
    for pack in packs { try files.refuse(pack.files, read: .pack) }
    try files.refuse(
      try arguments.values(of: CheckOptions.waivers).map(terminal.path), read: .waivers)
    try files.refuse(inputs, Limits())
  }

  /// Writes the impact; `false` when the file cannot be written, which is told.
  private func write(
    _ impact: Impact, _ terminal: inout Terminal, until isStopped: @escaping () -> Bool
  ) throws(UsageProblem) -> Bool {
    let language = arguments.language
    let rendered =
      switch try arguments.value(of: CompareOptions.format) ?? .text {
      case .text:
        impact.text(
          in: language, width: file == nil ? terminal.output.width : nil,
          isColoured: file == nil ? try terminal.isColoured(terminal.output, arguments) : false)
      case .markdown: impact.markdown(in: language)
      case .html: impact.html(in: language)
      case .json: impact.json()
      }
    guard let file else {
      terminal.output.write(rendered.bytes)
      return true
    }
    do throws(FileProblem) {
      try writeFile(rendered.bytes, to: terminal.typedPath(file), until: isStopped)
      return true
    } catch {
      if !isStopped() {
        try PackChoice.draw([error.diagnostic(path: file)], arguments, &terminal)
      }
      return false
    }
  }
}
