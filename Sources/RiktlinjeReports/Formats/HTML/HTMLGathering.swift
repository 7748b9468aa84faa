package import RiktlinjeEngine
import RiktlinjeRules

/// What a page keeps of the results while they come: of each its markup, in pieces that it shares with
/// others, and what tables and filters need.
///
/// The results themselves are let go, so that ten thousand proposals take little more room than their
/// page. ``prepare(_:)`` may be called on several threads; the rest belongs to one.
package struct HTMLGathering: Sendable {
  /// What is made of a result on the thread that checks it.
  package struct Prepared: Sendable {
    let record: HTMLRecord
    let head: MarkupFragment
    let rest: MarkupFragment
  }

  /// A proposal as the page holds it.
  struct Entry: Sendable {
    var record: HTMLRecord
    let head: [Int32]
    let rest: [Int32]
  }

  let frame: HTMLFrame
  private(set) var entries: [Entry] = []
  private(set) var pieces = MarkupPieces()

  /// Creates the page of a run of which nothing is checked yet.
  package init(_ format: HTMLReport, of run: Report.Run) {
    frame = HTMLFrame(run, format)
  }

  /// Makes of a result what the page keeps of it.
  package func prepare(_ result: ProposalResult) -> Prepared {
    let outline = ProposalOutline(result)
    let record = HTMLRecord(result, outline, frame)
    let proposal = HTMLProposal(result: result, outline: outline, record: record, frame: frame)
    return Prepared(record: record, head: proposal.head, rest: proposal.rest)
  }

  /// Adds what was made of a result, in the order of the inputs.
  package mutating func add(_ prepared: Prepared) {
    entries.append(
      Entry(
        record: prepared.record, head: pieces.add(prepared.head), rest: pieces.add(prepared.rest)))
  }

  /// Writes the page, with what has changed where that is asked for.
  package func write(
    _ summary: Report.Summary, _ changes: RunChanges, to output: inout [UInt8]
  ) {
    var sorted = self
    sorted.amend(summary.late)
    sorted.entries = sorted.entries.enumerated()
      .sorted { HTMLRecord.isWorse(($0.offset, $0.element.record), ($1.offset, $1.element.record)) }
      .map(\.element)
    let page = HTMLPage(sorted, summary, changes)
    MarkupWriter.write(.html, to: &output) { page.write(to: &$0) }
  }

  /// Adds what was found of proposals after they had been added.
  private mutating func amend(_ late: [LateFinding]) {
    guard !late.isEmpty else { return }
    var indices: [String: Int] = [:]
    for (index, entry) in entries.enumerated().reversed() { indices[entry.record.id] = index }
    for late in late {
      guard let index = indices[late.proposal.id] else { continue }
      entries[index].record.add(late)
    }
  }
}

extension HTMLRecord {
  fileprivate mutating func add(_ late: LateFinding) {
    self.late.append(late.finding)
    verdict = late.verdict
    // An entry error stands whatever is known of the clauses.
    guard late.verdict <= .undetermined else { return }
    certitude = Certitude(
      withoutInferred: min(certitude.withoutInferred, .undetermined),
      seenOnly: min(certitude.seenOnly, .undetermined))
  }
}
