import RiktlinjeCEL
public import RiktlinjeRules
public import RiktlinjeText
import RiktlinjeYAML

/// The waivers of one file, read and checked against a pack.
public struct WaiverFile: Sendable {
  /// The waivers in the order of the file.
  public let waivers: [Waiver]

  /// Reads `waivers: [{rule, proposal, reason, decided_by, reference, date, expires}]`.
  ///
  /// - Throws: ``InvalidPack`` with everything that is wrong with the file.
  public init(at path: String, pack: RulePack, limits: Limits = Limits()) throws(InvalidPack) {
    let log = DiagnosticLog()
    waivers = Self.waivers(in: log.documents(at: path, limits: limits), pack: pack, log: log)
    try log.throwErrors()
  }

  /// What is wrong with a file's text.
  package static func diagnostics(
    of file: SourceFile, pack: RulePack, limits: Limits = Limits()
  ) -> [Diagnostic] {
    let log = DiagnosticLog()
    _ = waivers(in: log.documents(of: file, limits: limits), pack: pack, log: log)
    return log.diagnostics
  }

  private static func waivers(
    in documents: [Node], pack: RulePack, log: DiagnosticLog
  ) -> [Waiver] {
    var waivers: [Waiver] = []
    for root in documents {
      guard var reader = MappingReader(root, .waiverFile, log: log) else { continue }
      // A list with nothing in it may be left out, as where every waiver is commented out.
      if reader.node["waivers"]?.isNull != true { _ = reader.required("waivers") }
      for node in reader.elements("waivers") {
        if let waiver = waiver(node, pack: pack, log: log) { waivers.append(waiver) }
      }
      reader.finish()
    }
    return waivers
  }

  private static func waiver(_ node: Node, pack: RulePack, log: DiagnosticLog) -> Waiver? {
    guard var reader = MappingReader(node, .waiver, log: log) else { return nil }
    defer { reader.finish() }
    let rule = reader.required("rule")
    let proposal = reader.requiredText("proposal")
    let reason = reader.required("reason").flatMap { reason in
      reason.kind == .mapping
        ? log.localized(reason, of: "reason")
        : log.text(reason, of: "reason").map { LocalizedText($0) }
    }
    let body = reader.required("decided_by").flatMap { Self.body($0, pack: pack, log: log) }
    let reference = reader.requiredText("reference")
    let date = reader.required("date").flatMap { Self.day($0, of: "date", log: log) }
    let expires = reader.required("expires").flatMap { Self.day($0, of: "expires", log: log) }
    let known = pack.rules.map { $0.id } + pack.judgements.map { $0.id }
    if let rule, !known.contains(rule.string) {
      log.report(
        PackProblem.unknownName(
          .rule, rule.string, near: nearestSpelling(to: rule.string, among: known)),
        at: rule.location)
    }
    guard let rule, let proposal, let reason, let body, let reference, let date, let expires
    else { return nil }
    return Waiver(
      rule: rule.string, proposal: proposal, reason: reason, body: body,
      decidedBy: pack.label(ofBody: body), reference: reference, date: date,
      expires: expires, location: node.location)
  }

  /// The key of a body, which may be written by its key, an alias or its label.
  private static func body(_ node: Node, pack: RulePack, log: DiagnosticLog) -> String? {
    let wording = pack.labels.wording(of: .reference("bodies"))
    guard let word = log.text(node, of: "decided_by") else { return nil }
    guard let wording else { return word }
    if let key = wording.id(of: word) { return key }
    log.report(
      PackProblem.unknownName(.entry, word, near: wording.nearest(to: word)?.id),
      at: node.location)
    return nil
  }

  /// A day as people write it.
  private static func day(_ node: Node, of key: String, log: DiagnosticLog) -> CivilDate? {
    let text = node.kind == .scalar ? node.string : ""
    switch WrittenDate(text) {
    case .day(let day): return day
    case .ambiguous(let dayFirst, let monthFirst):
      log.report(
        FieldProblem.ambiguousDate(
          LocalizedText(key), text, dayFirst: dayFirst, monthFirst: monthFirst),
        at: node.location)
    case .noSuchDay, .noYear, .noDay, nil:
      log.report(PackProblem.expected(.date, of: key), at: node.location)
    }
    return nil
  }
}
