import RiktlinjeText

/// Finds the proposals that have one id, as their results come by in the order of the inputs.
///
/// It keeps a hash of each id and a place, so that its memory is small beside what was read. A result
/// that has come by is not called back: what is to be said of it is said at the end.
struct RepeatedIds {
  private struct Seat {
    /// The index of the file's path.
    var file: Int32
    var line: Int32
    var verdict: Verdict
    /// How many proposals with the id have come after it.
    var repetitions: Int32 = 0
  }

  /// What is known of the first proposal with each id, by the id's hash.
  private var seats: [Int: Seat] = [:]
  private var paths: [String] = []
  /// Whether some rules only are checked, so that there is no verdict to change.
  private let isPartial: Bool

  init(isPartial: Bool) {
    self.isPartial = isPartial
  }

  /// Says of each result of a part that its id is another's; `nil` when there is nothing to say.
  ///
  /// - Parameter late: takes what is to be said of a result that has come by.
  mutating func amended(_ part: CheckedPart, late: (LateFinding) -> Void) -> CheckedPart? {
    var amended: CheckedPart?
    for (index, result) in part.results.enumerated() {
      let key = result.proposal.id.hashValue
      let location = result.proposal.location
      guard var seat = seats[key] else {
        if paths.last != location.file.path { paths.append(location.file.path) }
        seats[key] = Seat(
          file: Int32(truncatingIfNeeded: paths.count - 1), line: location.span.start.line,
          verdict: result.verdict)
        continue
      }
      let path = paths[Int(seat.file)]
      if seat.repetitions == 0 { late(finding(of: result, path, seat)) }
      seat.repetitions += 1
      seats[key] = seat
      let found = Finding(duplicateOf: "\(path):\(seat.line)", result.proposal.id, at: location)
      var repeated = result.adding(found, isPartial: isPartial)
      repeated.proposal.repetition = Int(seat.repetitions)
      amended = amended ?? part
      amended?.replace(at: index, with: repeated)
    }
    return amended
  }

  /// What is to be said of the first proposal with an id, now that there is another.
  private func finding(of other: ProposalResult, _ path: String, _ seat: Seat) -> LateFinding {
    let (id, place) = (other.proposal.id, other.proposal.location)
    let start = SourcePosition(line: seat.line, column: 1)
    let location = SourceLocation(
      file: SourceFile(path: path, bytes: []), span: SourceSpan(start: start, end: start))
    return LateFinding(
      proposal: Proposal(id: id, title: nil, kind: nil, location: location),
      finding: Finding(
        duplicateOf: "\(place.file.path):\(place.span.start.line)", id, at: location),
      verdictBefore: seat.verdict,
      verdict: isPartial ? seat.verdict : min(seat.verdict, .undetermined))
  }
}

extension Finding {
  fileprivate init(duplicateOf other: String, _ id: String, at location: SourceLocation) {
    let found = Finding(document: DocumentProblem.duplicateId(id, other: other), at: location)
    self.init(
      found.subject, found.status,
      Details(
        message: found.details?.message ?? LocalizedText(""), remedy: found.details?.remedy,
        location: location, field: "id"))
  }
}

extension ProposalResult {
  /// The same result with one more check of the file.
  ///
  /// - Parameter isPartial: whether the verdict is left as it is.
  func adding(_ finding: Finding, isPartial: Bool) -> ProposalResult {
    var result = self
    let index = findings.firstIndex { finding in
      if case .document = finding.subject { false } else { true }
    }
    result.findings.insert(finding, at: index ?? findings.endIndex)
    guard !isPartial else { return result }
    // Findings beyond a limit are not there to be counted again.
    result.verdict = min(verdict, .undetermined)
    result.certitude = Certitude(
      withoutInferred: min(certitude.withoutInferred, .undetermined),
      seenOnly: min(certitude.seenOnly, .undetermined))
    return result
  }
}
