/// Lines of text that keep within a width, with words wrapped and names beside what they mean.
struct Page {
  /// The columns that lines keep within where words allow it.
  let width: Int
  private(set) var lines: [String] = []

  /// Creates an empty page.
  ///
  /// - Parameter width: the columns of the terminal; `nil` where there is none, for 80.
  init(width: Int?) {
    self.width = min(max(width ?? 80, 50), 100)
  }

  /// The lines, each with its line feed.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a line as it is.
  mutating func line(_ text: String = "") { lines.append(text) }

  /// Adds a title after an empty line.
  mutating func heading(_ title: String) {
    lines.append("")
    lines.append(title + ":")
  }

  /// Adds a text, broken between words.
  ///
  /// - Parameter hanging: how much further in all lines but the first begin.
  mutating func paragraph(_ text: String, indentation: Int = 0, hanging: Int = 0) {
    var start = indentation
    var line = String(repeating: " ", count: start)
    for word in text.split(separator: " ") {
      if line.count > start, line.count + 1 + word.count > width {
        lines.append(line)
        start = indentation + hanging
        line = String(repeating: " ", count: start)
      }
      line += line.count > start ? " \(word)" : String(word)
    }
    lines.append(line)
  }

  /// Adds a name and what it means beside it, or below it when the name is long.
  ///
  /// - Parameter column: where the meaning begins.
  mutating func entry(_ name: String, _ meaning: String, column: Int = 24) {
    let first = lines.count
    paragraph(meaning, indentation: column)
    let start = "  " + name
    if start.count + 2 <= column {
      let padding = String(repeating: " ", count: column - start.count)
      lines[first] = start + padding + lines[first].dropFirst(column)
    } else {
      lines.insert(start, at: first)
    }
  }
}
