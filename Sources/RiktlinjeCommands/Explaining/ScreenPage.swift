import RiktlinjeReports
import RiktlinjeText

/// Names with what is to be said of each, on no more lines than a screen has.
///
/// Where there is more, the entries of least weight are shortened first, and a last line says so.
struct ScreenPage {
  /// How much of an entry stays when there is more than a screen holds.
  enum Weight: Int, CaseIterable {
    /// It may be left out whole.
    case aside
    /// Its first line stays.
    case minor
    /// Its first lines stay.
    case major

    fileprivate var least: Int {
      switch self {
      case .aside: 0
      case .minor: 1
      case .major: 3
      }
    }
  }

  /// A line of an entry, with how deep it lies in a list, from 0.
  typealias Line = (depth: Int, text: String)

  private struct Entry {
    let name: String
    let lines: [Line]
    let weight: Weight
  }

  /// The lines of a screen.
  private static let height = 24

  private let width: Int
  private let title: String
  private var entries: [Entry] = []

  /// - Parameter width: the columns of the terminal; `nil` where there is none.
  init(title: String, width: Int?) {
    self.title = title
    self.width = Page(width: width).width
  }

  mutating func add(_ name: String, _ text: String?, _ weight: Weight) {
    guard let text, !text.isEmpty else { return }
    add(name, lines: [(0, text)], weight)
  }

  mutating func add(_ name: String, lines: [Line], _ weight: Weight) {
    guard !lines.isEmpty else { return }
    entries.append(
      Entry(
        name: name, lines: lines.map { ($0.depth, VisibleText.of($0.text)) }, weight: weight))
  }

  /// The page's text.
  ///
  /// - Parameter whole: where all of it is to be had, told when something is left out.
  func text(whole: String) -> String {
    let column = 4 + (entries.map(\.name.count).max() ?? 0)
    var drawn = entries.map { draw($0, column) }
    var excess = 1 + drawn.map(\.count).reduce(0, +) - Self.height
    let isShortened = excess > 0
    if isShortened { excess += 1 }
    for weight in Weight.allCases {
      for (index, entry) in entries.enumerated().reversed()
      where entry.weight == weight && excess > 0 && drawn[index].count > weight.least {
        let kept = max(weight.least, drawn[index].count - excess)
        excess -= drawn[index].count - kept
        drawn[index] = shortened(drawn[index], to: kept)
      }
    }
    let lines = [VisibleText.of(title)] + drawn.flatMap(\.self)
    return (lines + (isShortened ? [whole] : [])).map { $0 + "\n" }.joined()
  }

  private func shortened(_ lines: [String], to count: Int) -> [String] {
    guard count > 0 else { return [] }
    return lines.prefix(count - 1) + [lines[count - 1].prefix(width - 2) + " …"]
  }

  private func draw(_ entry: Entry, _ column: Int) -> [String] {
    var page = Page(width: width)
    for line in entry.lines {
      page.paragraph(
        (line.depth > 0 ? "– " : "") + line.text, indentation: column + 2 * max(0, line.depth - 1),
        hanging: line.depth > 0 ? 2 : 0)
    }
    var lines = page.lines
    let start = "  " + entry.name
    lines[0] =
      start + String(repeating: " ", count: column - start.count) + lines[0].dropFirst(column)
    return lines
  }
}
