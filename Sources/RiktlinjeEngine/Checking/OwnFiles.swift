package import RiktlinjeText
import RiktlinjeYAML

extension Node {
  /// Whether it is a report, a baseline or a comparison, or a line of a report.
  var isWrittenByTool: Bool {
    guard kind == .mapping, self["kind"] == nil else { return false }
    if self["format"]?.string.hasPrefix("riktlinje-") == true { return true }
    guard let type = self["type"]?.string, entries.first(where: { _ in true })?.key.string == "type"
    else { return false }
    return lineTypes.contains(type)
  }
}

/// What the lines of a report in JSON Lines say they are.
private let lineTypes: Set<String> = ["run", "result", "unreadable", "finding", "summary"]

/// Whether a file holds a report, a baseline or a comparison, which the next run may replace.
package func isWrittenByTool(fileAt path: String, limits: Limits) -> Bool {
  guard let file = try? FileReader(limits: limits).read(path) else { return false }
  var reader = JSONReader(limits: limits)
  if let root = reader.read(file).documents.first { return root.isWrittenByTool }
  guard let line = reader.lines(of: file).first(where: { _ in true }) else { return false }
  return reader.read(line, of: file).documents.first?.isWrittenByTool ?? false
}
