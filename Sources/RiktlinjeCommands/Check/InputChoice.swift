import RiktlinjeEngine
import RiktlinjeText

/// What a check reads: the paths, lists and patterns of a call.
struct InputChoice {
  private let paths: [String]
  private let list: FileList?
  private let rules: WalkRules
  private let standardInputName: String?

  /// Reads the list, if there is one; `nil` when it cannot be read, which is then told.
  ///
  /// - Parameter operands: the paths among the operands; all of them when `nil`.
  init?(
    _ arguments: Arguments, paths operands: [String]? = nil, _ terminal: inout Terminal
  ) throws(UsageProblem) {
    let standardInput = FileReader.standardInput
    var paths = operands ?? arguments.operands
    let name = try arguments.value(of: CheckOptions.stdinFilename)
    let listed = try arguments.value(of: CheckOptions.filesFrom)
    if name != nil, !paths.contains(standardInput) { paths.append(standardInput) }
    if listed == standardInput, paths.contains(standardInput) {
      throw .optionsExclude("\(CheckOptions.filesFrom.declaration.spelling) -", standardInput)
    }
    guard !paths.isEmpty || listed != nil else {
      throw .missingOperand(LocalizedText(sv: "SÖKVÄG", en: "PATH"))
    }
    standardInputName = name.map(terminal.typedPath)
    self.paths = paths.map(terminal.typedPath)
    var rules = WalkRules(heedsIgnoreFiles: !arguments.has(CheckOptions.noIgnore))
    rules.exclude(
      try arguments.values(of: CheckOptions.exclude), from: terminal.typedPath("."))
    if let configuration = arguments.configuration {
      rules.exclude(
        configuration.exclude.map { $0.value }, from: terminal.typedPath(configuration.folder))
    }
    self.rules = rules
    guard let listed else {
      list = nil
      return
    }
    do throws(FileProblem) {
      let file = try FileReader().read(terminal.path(listed))
      var list = FileList(
        name: file.path, text: file.bytes, mayBeGone: !arguments.has(CheckOptions.strict))
      list.read(by: terminal.typedPath)
      self.list = list
    } catch {
      try PackChoice.draw([error.diagnostic(path: listed)], arguments, &terminal)
      return nil
    }
  }

  /// The files to read.
  ///
  /// - Parameter excluded: a file that is passed over in folders: the one that output goes to.
  func inputs(of checker: Checker, except excluded: FileIdentity?) -> InputFiles {
    checker.inputs(
      at: paths, except: excluded, listed: list, rules: rules, standardInput: standardInputName)
  }
}
