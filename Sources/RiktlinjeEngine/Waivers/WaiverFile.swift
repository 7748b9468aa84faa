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
    let decidedBy = reader.required("decided_by")
    let reference = reader.requiredText("reference")
    let date = reader.requiredDate("date")
    let expires = reader.requiredDate("expires")
    let known = pack.rules.map(\.id) + pack.judgements.map(\.id)
    if let rule, !known.contains(rule.string) {
      log.report(
        PackProblem.unknownName(
          .rule, rule.string, near: nearestSpelling(to: rule.string, among: known)),
        at: rule.location)
    }
    if let decidedBy, let bodies = pack.register("bodies"), bodies[decidedBy.string] == nil {
      log.report(
        PackProblem.unknownName(
          .entry, decidedBy.string,
          near: nearestSpelling(to: decidedBy.string, among: bodies.entries.map(\.key))),
        at: decidedBy.location)
    }
    guard let rule, let proposal, let reason, let decidedBy, let reference, let date, let expires
    else { return nil }
    return Waiver(
      rule: rule.string, proposal: proposal, reason: reason, body: decidedBy.string,
      decidedBy: pack.label(ofBody: decidedBy.string), reference: reference, date: date,
      expires: expires, location: node.location)
  }
}
