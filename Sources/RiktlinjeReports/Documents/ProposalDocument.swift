public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A document of one proposal, such as the officer's report to the body that decides.
///
/// ```swift
/// let pack = try RulePack(withDocumentsAt: "rules/goteborg")
/// var options = Checker.Options()
/// options.document = DocumentOrder()
/// let report = Checker(pack, options: options).check(paths: ["proposal.yaml"])
/// for result in report.results {
///   let bytes = ProposalDocument(of: result, in: report.run)?.render(.docx).bytes
/// }
/// ```
///
/// The same pack, proposal and days give the same bytes.
public struct ProposalDocument: Sendable {
  /// The forms in which it is written.
  public enum Format: String, CaseIterable, Sendable {
    /// A document for Word and LibreOffice.
    case docx
    case markdown
    /// One page that needs nothing outside itself, for the screen and for paper.
    case html
  }

  let document: WrittenDocument

  /// Creates the document that was ordered of a result; `nil` when the pack has none for its kind.
  public init?(of result: ProposalResult, in run: Report.Run) {
    guard let filled = result.document else { return nil }
    document = DocumentComposer(result: result, run: run, filled: filled).document
  }

  /// The language that it is written in.
  public var language: Language { document.language }

  /// What somebody has yet to write, in the order of the document.
  public var blanks: [String] { document.blanks }

  /// The whole document.
  public func render(_ format: Format) -> RenderedReport {
    var output: [UInt8] = []
    switch format {
    case .docx: output = DocumentDOCX(document: document).bytes
    case .markdown: DocumentMarkdown(document: document).write(to: &output)
    case .html: DocumentHTML(document: document).write(to: &output)
    }
    return RenderedReport(bytes: output)
  }
}
