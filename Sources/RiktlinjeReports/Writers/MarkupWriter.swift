/// Writes XML and HTML: elements by nesting, every text and attribute escaped by construction.
///
/// Names of elements and attributes are static strings, so that none can come from a file. Literal
/// markup, such as a style sheet, is a static string too.
struct MarkupWriter {
  enum Dialect {
    case xml
    /// Elements such as `<br>` have no end, and empty ones such as `<td></td>` have one.
    case html
  }

  typealias Attribute = (name: StaticString, value: String)

  private var bytes: [UInt8] = []
  private let dialect: Dialect
  /// The offsets at which a fragment may be cut; none are kept of what is no fragment.
  private var seams: [Int]?
  /// The beginning of attributes that sets a fragment apart from others that read the same.
  private let own: String

  /// The numbers of bytes before what is written apart.
  private var gaps: [Int] = []

  private init(dialect: Dialect, seams: [Int]? = nil, own: String = "") {
    self.dialect = dialect
    self.seams = seams
    self.own = own
  }

  /// Writes a fragment by itself, to be cut into pieces that it shares with others.
  ///
  /// - Parameter own: what attributes begin with that nothing else in the page has, such as its anchor.
  static func fragment(
    _ dialect: Dialect, own: String, _ content: (inout MarkupWriter) -> Void
  ) -> MarkupFragment {
    var markup = MarkupWriter(dialect: dialect, seams: [], own: own)
    content(&markup)
    return MarkupFragment(bytes: markup.bytes, seams: markup.seams ?? [])
  }

  /// Writes after what a buffer holds.
  static func write(
    _ dialect: Dialect, to output: inout [UInt8], _ content: (inout MarkupWriter) -> Void
  ) {
    var markup = MarkupWriter(dialect: dialect)
    swap(&markup.bytes, &output)
    content(&markup)
    swap(&markup.bytes, &output)
  }

  /// What comes before, between and after the gaps that are left for what is written apart.
  static func parts(_ dialect: Dialect, _ content: (inout MarkupWriter) -> Void) -> [[UInt8]] {
    var markup = MarkupWriter(dialect: dialect)
    content(&markup)
    let ends = markup.gaps + [markup.bytes.count]
    return zip([0] + markup.gaps, ends).map { Array(markup.bytes[$0..<$1]) }
  }

  /// Leaves a place for what is written apart.
  mutating func gap() { gaps.append(bytes.count) }

  // MARK: Elements

  /// Writes an element and its content.
  mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append("</")
    literal(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    self.text(text)
    bytes.append("</")
    literal(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that can hold nothing.
  mutating func empty(_ name: StaticString, _ attributes: Attribute...) {
    open(name, attributes)
    bytes.append(contentsOf: dialect == .xml ? "/>".utf8 : ">".utf8)
  }

  mutating func lineBreak() {
    bytes.append(UInt8(ascii: "\n"))
    seam()
  }

  /// Marks a place between what other fragments share and what they do not.
  mutating func seam() {
    guard seams != nil, seams?.last != bytes.count else { return }
    seams?.append(bytes.count)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    literal(name)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      literal(name)
      bytes.append("=\"")
      if !own.isEmpty, value.hasPrefix(own) {
        seam()
        text(own)
        seam()
        text(String(value.dropFirst(own.count)))
      } else {
        text(value)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  // MARK: Parts

  /// Writes a piece of a fragment.
  mutating func piece(_ piece: MarkupPiece) { bytes.append(contentsOf: piece.bytes) }

  /// Writes data for a script, in which nothing can end the element around it.
  mutating func json(_ content: (inout JSONWriter) -> Void) {
    JSONWriter.write(to: &bytes, isInMarkup: true, content)
  }

  // MARK: Text

  /// Writes markup from the source code as it is.
  mutating func literal(_ markup: StaticString) { bytes.append(markup.description) }

  /// Writes a text; what XML cannot hold, or would act on its reader, is made visible.
  mutating func text(_ text: String) {
    for scalar in VisibleText.bounded(text).unicodeScalars {
      switch scalar {
      case "&": bytes.append("&amp;")
      case "<": bytes.append("&lt;")
      case ">": bytes.append("&gt;")
      case "\"": bytes.append("&quot;")
      case "'": bytes.append("&#39;")
      case "\n": bytes.append(UInt8(ascii: "\n"))
      case "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
      default: VisibleText.append(scalar, to: &bytes)
      }
    }
  }
}
