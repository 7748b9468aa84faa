import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The settings that hold for a check, each with its key, its value and where it comes from.
struct SettingsList {
  private struct Row {
    let key: String
    let value: String
    let origin: Origin
  }

  private let language: Language
  private var rows: [Row] = []

  init(_ arguments: Arguments, _ terminal: Terminal) throws(UsageProblem) {
    language = arguments.language
    addPack(arguments, terminal)
    add(
      "paths",
      arguments.operands.enumerated().map { index, path in
        (path, arguments.operandOrigins.isEmpty ? .call : arguments.operandOrigins[index])
      })
    let configuration = arguments.configuration
    add(
      "exclude",
      arguments.called(CheckOptions.exclude).map { ($0, .call) }
        + (configuration?.exclude ?? []).map { ($0.value, .file($0.location)) })
    add("waivers", occurrences(of: CheckOptions.waivers.declaration, arguments))
    add("baseline", occurrences(of: CheckOptions.baseline.declaration, arguments).suffix(1))
    add(
      "fail_on", occurrences(of: CheckOptions.failOn.declaration, arguments).suffix(1),
      usual: "must,undetermined")
    add("language", [(language.code, arguments.languageOrigin)])
    add("handbook", occurrences(of: CheckOptions.handbook.declaration, arguments).suffix(1))
    try addOutputs(arguments)
    for override in configuration?.overrides ?? [] {
      let force = override.force?.rawValue ?? "off"
      rows.append(
        Row(
          key: "severity", value: "\(override.rule): \(force) – \(override.reason)",
          origin: .file(override.location)))
    }
    add(
      "kinds",
      (configuration?.kinds ?? []).map { folder, kind in
        ("\(folder): \(kind.value)", .file(kind.location))
      })
    add(
      "pack",
      (configuration?.pin.map { [$0] } ?? []).map { ($0.value.digest, .file($0.location)) })
  }

  private mutating func add(
    _ key: String, _ values: some Sequence<(String, Origin)>, usual: String = "–"
  ) {
    let before = rows.count
    for (value, origin) in values { rows.append(Row(key: key, value: value, origin: origin)) }
    if rows.count == before { rows.append(Row(key: key, value: usual, origin: .usual)) }
  }

  private mutating func addPack(_ arguments: Arguments, _ terminal: Terminal) {
    let named = occurrences(of: PackChoice.rules.declaration, arguments).last
    let folder = named?.0 ?? (try? PackChoice.folder(nil, terminal))
    add("rules", [(folder ?? "–", named?.1 ?? .usual)])
  }

  /// The values of an option with where they come from.
  private func occurrences(
    of option: OptionDeclaration, _ arguments: Arguments
  ) -> [(String, Origin)] {
    arguments.occurrences.filter { $0.name == option.name }.map { ($0.text, $0.origin) }
  }

  private mutating func addOutputs(_ arguments: Arguments) throws(UsageProblem) {
    let origin =
      occurrences(of: CheckOptions.format.declaration, arguments).first?.1
      ?? occurrences(of: CheckOptions.output.declaration, arguments).first?.1 ?? .usual
    for output in try CheckOptions.outputs(of: arguments) {
      let file = output.file.map { " → \($0)" } ?? ""
      rows.append(Row(key: "outputs", value: output.format.rawValue + file, origin: origin))
    }
  }

  /// The settings on a line each, in columns.
  var text: String {
    let keyWidth = rows.map { $0.key.count }.max() ?? 0
    let valueWidth = min(60, rows.map { VisibleText.of($0.value).count }.max() ?? 0)
    return rows.map { row in
      let value = VisibleText.of(row.value)
      return "\(Self.padded(row.key, keyWidth))  \(Self.padded(value, valueWidth))  "
        + "\(place(row.origin))\n"
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func place(_ origin: Origin) -> String {
    switch origin {
    case .usual: LocalizedText(sv: "förval", en: "default")[language]
    case .call: LocalizedText(sv: "anropet", en: "the call")[language]
    case .environment(let name): name
    case .file(let location): "\(location.file.path):\(location.span.start.line)"
    }
  }
}
