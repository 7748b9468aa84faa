/// Text from outside as Markdown (CommonMark with the tables of GitHub) shows it letter by letter.
enum MarkdownText {
  /// One line in which nothing means anything to Markdown.
  static func of(_ text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(VisibleText.of(text).utf8)
    // What means something only at the beginning: headings, lists, rules, and numbers of lists.
    let digits = bytes.prefix { 0x30...0x39 ~= $0 }.count
    for (index, byte) in bytes.enumerated() {
      let isSpecial =
        switch Unicode.Scalar(byte) {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$": true
        case "#", "+", "-", "=": index == 0
        case ".", ")": digits > 0 && index == digits
        default: false
        }
      if isSpecial { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A name as code, such as a path; its backquotes become apostrophes.
  static func code(_ text: String) -> String {
    "`" + VisibleText.of(text).replacing("`", with: "'").replacing("|", with: "\\|") + "`"
  }
}
