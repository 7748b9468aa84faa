import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText
import RiktlinjeYAML

/// What a comparison needs of a report: of one that was written as JSON, or of a run.
public struct SavedReport: Sendable {
  struct Finding: Sendable {
    let rule: String
    let force: Force
    let status: Status
    let fingerprint: String
    /// What it is matched by: the rule, and for checks of the file the field’s path.
    let key: String
    let message: LocalizedText
    /// The values that the message reports, by name.
    let values: [(name: String, value: BaselineValue)]
    /// File, line and column; `nil` when the finding points nowhere.
    let place: String?

    /// Whether it stands against the proposal.
    var isProblem: Bool { status == .fail || status == .undetermined || status == .error }
  }

  /// What a comparison needs of one proposal's result.
  public struct Proposal: Sendable {
    let id: String
    let name: String
    /// The diary number, where the pack knows one.
    let fileNumber: String?
    /// Who decides, as people read it; `nil` where nobody can tell.
    let decidedBy: LocalizedText?
    var verdict: Verdict
    var findings: [Finding]
  }

  /// The pack that was checked against.
  struct Pack: Equatable, Sendable {
    let id: String
    let version: String
    let title: LocalizedText
    /// The digest of its content; `nil` in reports that do not tell it.
    let digest: String?
  }

  let pack: Pack
  /// The day on which all proposals were checked; `nil` when each has a day of its own.
  let asOf: CivilDate?
  /// The day of the check; `nil` in reports that do not tell it.
  let today: CivilDate?
  let proposals: [Proposal]

  init(pack: Pack, asOf: CivilDate?, today: CivilDate?, proposals: [Proposal]) {
    self.pack = pack
    self.asOf = asOf
    self.today = today
    self.proposals = proposals
  }

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
    if let mark = root["problems_only"] { throw InvalidReportFile(.onlyProblems, at: mark) }
    let only = root["only"]?.listed.map(\.string) ?? []
    guard only.isEmpty else { throw InvalidReportFile(.onlySome(only), at: root["only"] ?? root) }
    let pack = root["pack"]
    self.pack = Pack(
      id: pack?["id"]?.string ?? "", version: pack?["version"]?.string ?? "",
      title: (pack?["title"]).flatMap(Self.localized) ?? LocalizedText(pack?["id"]?.string ?? ""),
      digest: pack?["digest"]?.text)
    asOf = (root["as_of"]?.text).flatMap(CivilDate.init(iso:))
    today = (root["today"]?.text).flatMap(CivilDate.init(iso:))
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
    let roles = node["roles"]?.listed ?? []
    let fileNumbers = roles.filter { $0["role"]?.string == Role.fileNumber.rawValue }
      .compactMap { $0["text"]?["sv"]?.string }
    let body = (node["derived"]?.listed ?? []).first {
      $0["id"]?.string == DerivedValue.Known.decidingBody.rawValue
    }
    return Proposal(
      id: id, name: node["proposal"]?["title"]?.text ?? id,
      fileNumber: fileNumbers.isEmpty ? nil : fileNumbers.joined(separator: ", "),
      decidedBy: body?["text"].flatMap(localized), verdict: verdict,
      findings: (node["findings"]?.listed ?? []).compactMap(finding))
  }

  private static func localized(_ node: Node) -> LocalizedText? {
    guard let swedish = node["sv"]?.string, let english = node["en"]?.string else { return nil }
    return LocalizedText(swedish: swedish, english: english)
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
    let values = node["values"]
    return Finding(
      rule: rule, force: force, status: status, fingerprint: node["fingerprint"]?.string ?? "",
      key: node["clause"] == nil
        ? "\(rule) \(node["field"]?.string ?? message?["sv"]?.string ?? "")" : rule,
      message: LocalizedText(
        swedish: message?["sv"]?.string ?? rule, english: message?["en"]?.string ?? rule),
      values: values?.kind == .mapping
        ? values?.entries.map { ($0.key.string, BaselineValue(reported: $0.value["value"])) } ?? []
        : [],
      place: place)
  }
}

extension Node {
  /// The elements of a list; none of anything else.
  fileprivate var listed: [Node] { kind == .sequence ? Array(elements) : [] }

  /// A text; `nil` where there is none.
  fileprivate var text: String? { kind == .scalar && !isNull ? string : nil }
}
