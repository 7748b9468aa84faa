import RiktlinjeText

/// How a stretch of terminal text looks, where colours are wanted.
enum TextStyle: UInt8 {
  case plain, strong, faint, bad, unsure, remark, good

  /// The codes of ECMA-48 (“Select Graphic Rendition”), after a reset.
  var codes: String {
    switch self {
    case .plain: "0"
    case .strong: "0;1"
    case .faint: "0;2"
    case .bad: "0;1;31"
    case .unsure: "0;1;33"
    case .remark: "0;1;36"
    case .good: "0;1;32"
    }
  }
}

/// Writes paragraphs for a terminal: wrapped at spaces, with hanging indents, plain or coloured.
///
/// What is longer than a line stands on a line of its own and is never broken, so that a path can be
/// copied whole.
struct TextCanvas {
  private var bytes: [UInt8] = []
  /// Columns in a line; `nil` for lines of any length.
  private let width: Int?
  private let isColoured: Bool

  private var column = 0
  private var hanging = 0
  private var isAtLineStart = true
  private var word: [UInt8] = []
  private var wordWidth = 0
  private var hasSpaceBefore = false
  private var style = TextStyle.plain

  /// Writes after what a buffer holds.
  static func write(
    to output: inout [UInt8], width: Int?, isColoured: Bool, _ content: (inout TextCanvas) -> Void
  ) {
    var canvas = TextCanvas(width: width, isColoured: isColoured)
    swap(&canvas.bytes, &output)
    content(&canvas)
    swap(&canvas.bytes, &output)
  }

  private init(width: Int?, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
  }

  // MARK: Paragraphs

  /// Writes one paragraph, whose later lines are indented by `hanging` columns.
  mutating func paragraph(
    indent: Int = 0, hanging: Int? = nil, _ content: (inout TextCanvas) -> Void
  ) {
    self.hanging = hanging ?? indent
    begin(at: indent)
    content(&self)
    setStyle(.plain)
    flushWord()
    bytes.append(UInt8(ascii: "\n"))
    hasSpaceBefore = false
  }

  mutating func blankLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Adds lines that are drawn and coloured already, each ended.
  mutating func drawn(_ lines: String) { bytes.append(lines) }

  private mutating func begin(at indent: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    column = indent
    isAtLineStart = true
  }

  // MARK: Text

  /// Adds text to the paragraph; it may break at its spaces.
  mutating func text(_ text: String, _ style: TextStyle = .plain) {
    setStyle(style)
    for scalar in VisibleText.bounded(text).unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D: space()
      default: add(scalar)
      }
    }
  }

  /// Adds text that is never broken, such as a path.
  mutating func whole(_ text: String, _ style: TextStyle = .plain) {
    setStyle(style)
    for scalar in VisibleText.bounded(text).unicodeScalars { add(scalar) }
  }

  /// Ends the word: a line may break here.
  mutating func space() {
    flushWord()
    hasSpaceBefore = true
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    VisibleText.append(scalar, to: &word)
    wordWidth += scalar.isUnseen ? scalar.spelling.unicodeScalars.count : scalar.terminalWidth
  }

  private mutating func setStyle(_ new: TextStyle) {
    guard new != style else { return }
    style = new
    if isColoured { word.append("\u{1B}[\(new.codes)m") }
  }

  private mutating func flushWord() {
    guard !word.isEmpty else { return }
    if hasSpaceBefore, wordWidth > 0, !isAtLineStart {
      if let width, column + 1 + wordWidth > width {
        bytes.append(UInt8(ascii: "\n"))
        begin(at: hanging)
      } else {
        bytes.append(UInt8(ascii: " "))
        column += 1
      }
    }
    bytes.append(contentsOf: word)
    column += wordWidth
    if wordWidth > 0 {
      isAtLineStart = false
      hasSpaceBefore = false
    }
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
  }
}
