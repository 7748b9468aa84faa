import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText
import RiktlinjeYAML

/// What a comparison needs of a report that was written as JSON.
public struct SavedReport: Sendable {
  struct Finding: Sendable {
    let rule: String
    let force: Force
    let status: Status
    let fingerprint: String
    /// What it is matched by: the rule, and for checks of the file the field’s path.
    let key: String
    let message: LocalizedText
    /// File, line and column; `nil` when the finding points nowhere.
    let place: String?

    /// Whether it stands against the proposal.
    var isProblem: Bool { status == .fail || status == .undetermined || status == .error }
  }

  struct Proposal: Sendable {
    let id: String
    let name: String
    let verdict: Verdict
    let findings: [Finding]
  }

  /// The pack’s id and version.
  let pack: String
  /// The digest of the pack’s files; `nil` in reports that do not tell it.
  let digest: String?
  /// The day on which all proposals were checked; `nil` when each has a day of its own.
  let asOf: String?
  let proposals: [Proposal]

  /// What bounds a file that the tool has written: reports grow with the files they are about.
  package static let limits: Limits = {
    var limits = Limits()
    limits.fileBytes = 1 << 30
    return limits
  }()

  /// Reads what ``JSONReport`` writes.
  ///
  /// - Throws: ``InvalidReportFile`` when it is no JSON, no report, a report of another version, or one
  ///   that is not whole, with which a comparison would take for mended what is only left out.
  public init(reading file: SourceFile) throws(InvalidReportFile) {
    var reader = JSONReader(limits: Self.limits)
    let reading = reader.read(file)
    guard let root = reading.documents.first, reading.diagnostics.isEmpty else {
      throw InvalidReportFile(diagnostics: reading.diagnostics)
    }
    guard root.kind == .mapping, root["format"]?.string == "riktlinje-report" else {
      throw InvalidReportFile(.notAReport, at: root)
    }
    guard root["version"]?.hasText("\(JSONReport.modelVersion)") == true else {
      throw InvalidReportFile(.otherVersion(root["version"]?.string ?? ""), at: root)
    }
    if case .integer(let count)? = root["summary"]?["left_out"]?.scalar, count > 0 {
      throw InvalidReportFile(.leavesOut(Int(clamping: count)), at: root["summary"] ?? root)
    }
    let only = root["only"]?.listed.map(\.string) ?? []
    guard only.isEmpty else { throw InvalidReportFile(.onlySome(only), at: root["only"] ?? root) }
    let (id, version) = (root["pack"]?["id"]?.string ?? "", root["pack"]?["version"]?.string ?? "")
    pack = "\(id) \(version)"
    digest = root["pack"]?["digest"]?.string
    asOf = root["as_of"].flatMap { $0.isNull ? nil : $0.string }
    var proposals: [Proposal] = []
    for result in root["results"]?.listed ?? [] {
      guard let proposal = Self.proposal(result) else {
        throw InvalidReportFile(.notAReport, at: result)
      }
      proposals.append(proposal)
    }
    self.proposals = proposals
  }

  private static func proposal(_ node: Node) -> Proposal? {
    guard node.kind == .mapping, let id = node["proposal"]?["id"]?.string,
      let verdict = (node["verdict"]?.string).flatMap(Verdict.init)
    else { return nil }
    let title = node["proposal"]?["title"].flatMap { $0.isNull ? nil : $0.string }
    return Proposal(
      id: id, name: title ?? id, verdict: verdict,
      findings: (node["findings"]?.listed ?? []).compactMap(finding))
  }

  private static func finding(_ node: Node) -> Finding? {
    guard node.kind == .mapping, let rule = node["rule"]?.string,
      let force = (node["force"]?.string).flatMap(Force.init),
      let status = (node["status"]?.string).flatMap(Status.init)
    else { return nil }
    let (message, location) = (node["message"], node["location"])
    let place = location.map { location in
      ["file", "line", "column"].map { location[$0]?.string ?? "" }.joined(separator: ":")
    }
    return Finding(
      rule: rule, force: force, status: status, fingerprint: node["fingerprint"]?.string ?? "",
      key: node["clause"] == nil
        ? "\(rule) \(node["field"]?.string ?? message?["sv"]?.string ?? "")" : rule,
      message: LocalizedText(
        swedish: message?["sv"]?.string ?? rule, english: message?["en"]?.string ?? rule),
      place: place)
  }
}

extension Node {
  /// The elements of a list; none of anything else.
  fileprivate var listed: [Node] { kind == .sequence ? Array(elements) : [] }
}

/// Thrown when a file is not the report that was asked for.
public struct InvalidReportFile: Error, Sendable {
  /// What is wrong with it; never empty.
  public let diagnostics: [Diagnostic]

  init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(_ problem: ReportFileProblem, at node: Node) {
    diagnostics = [Diagnostic(problem, at: node.location)]
  }
}

/// What can be wrong with a report or a baseline that is to be read.
enum ReportFileProblem: Problem {
  case notAReport
  case otherVersion(String)
  case notABaseline
  case otherBaselineVersion(String)
  /// The report leaves out so many findings.
  case leavesOut(Int)
  /// The report is of some rules only.
  case onlySome([String])

  var code: String {
    switch self {
    case .notAReport: "not-a-report"
    case .otherVersion: "report-version"
    case .notABaseline: "not-a-baseline"
    case .otherBaselineVersion: "baseline-version"
    case .leavesOut: "report-not-whole"
    case .onlySome: "report-of-some-rules"
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.notAReport, .swedish): "filen är ingen rapport från riktlinje"
    case (.notAReport, .english): "the file is not a report from riktlinje"
    case (.notABaseline, .swedish): "filen är ingen baslinje från riktlinje"
    case (.notABaseline, .english): "the file is not a baseline from riktlinje"
    case (.otherBaselineVersion(let version), .swedish):
      "baslinjen har version ”\(version)”; version \(Baseline.version) kan läsas"
    case (.otherBaselineVersion(let version), .english):
      "the baseline has version ‘\(version)’; version \(Baseline.version) can be read"
    case (.leavesOut(1), .swedish):
      "rapporten är inte hel: 1 iakttagelse är räknad men inte med"
    case (.leavesOut(let count), .swedish):
      "rapporten är inte hel: \(count) iakttagelser är räknade men inte med"
    case (.leavesOut(1), .english): "the report is not whole: 1 finding is counted but not in it"
    case (.leavesOut(let count), .english):
      "the report is not whole: \(count) findings are counted but not in it"
    case (.onlySome(let rules), .swedish):
      "rapporten är inte hel: bara \(rules.joined(separator: ", ")) är prövad"
    case (.onlySome(let rules), .english):
      "the report is not whole: only \(rules.joined(separator: ", ")) was checked"
    case (.otherVersion(let version), .swedish):
      "rapporten har version ”\(version)”; version \(JSONReport.modelVersion) kan läsas"
    case (.otherVersion(let version), .english):
      "the report has version ‘\(version)’; version \(JSONReport.modelVersion) can be read"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.notAReport, .swedish), (.otherVersion, .swedish):
      "skriv den med riktlinje check --format json"
    case (.notAReport, .english), (.otherVersion, .english):
      "write it with riktlinje check --format json"
    case (.notABaseline, .swedish), (.otherBaselineVersion, .swedish):
      "skriv den med riktlinje check --write-baseline"
    case (.notABaseline, .english), (.otherBaselineVersion, .english):
      "write it with riktlinje check --write-baseline"
    case (.leavesOut, .swedish): "skriv om den med ett större tal för --max-findings"
    case (.leavesOut, .english): "write it again with a greater number for --max-findings"
    case (.onlySome, .swedish): "skriv om den utan --only"
    case (.onlySome, .english): "write it again without --only"
    }
  }
}
