import RiktlinjeText

/// A document as its writers see it: headings, paragraphs, lists and tables, whatever the format.
struct WrittenDocument: Sendable {
  /// A stretch of a text.
  struct Run: Sendable {
    enum Style: Sendable {
      case plain
      case strong
      /// What somebody has to write, shown so that it is found.
      case blank
    }

    var text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  enum Block: Sendable {
    /// A heading below that of the document; from 1.
    case heading(level: Int, String)
    case paragraph([Run])
    case list([[Run]], isNumbered: Bool)
    case table(name: String, headings: [String], rows: [[[Run]]])
  }

  let language: Language
  /// What such a document is called, such as “Tjänsteutlåtande”.
  let kind: String
  let title: String
  /// Who wrote it; `nil` when nobody is named.
  let author: String?
  /// The lines under the title.
  let facts: [(name: String, value: [Run])]
  let blocks: [Block]
  /// What stands at the foot of each page.
  let foot: String

  /// The names of what somebody has to write, in order.
  var blanks: [String] {
    var blanks: [String] = []
    func note(_ runs: [Run]) {
      for run in runs where run.style == .blank { blanks.append(run.text) }
    }
    for fact in facts { note(fact.value) }
    for block in blocks {
      switch block {
      case .heading: break
      case .paragraph(let runs): note(runs)
      case .list(let items, _): for item in items { note(item) }
      case .table(_, _, let rows): for row in rows { for cell in row { note(cell) } }
      }
    }
    return blanks
  }
}
