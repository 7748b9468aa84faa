/// The names by which parts of a page are linked to: by what they are, not by their place, so that a link
/// survives when files are added.
///
/// Signs that mean something in an address are spelt by their number (`~2F`), so that no two names meet.
enum HTMLAnchor {
  /// A name longer than this, which nobody has typed, is cut; a number tells it from others.
  private static let longest = 200

  /// A proposal, by its id; with a number where others had the same id before it.
  static func proposal(_ id: String, repetition: Int) -> String {
    let name = "p:\(spelling(id))"
    return repetition == 0 ? name : "\(name)+\(repetition + 1)"
  }

  /// A finding of a proposal, by the rule; with a number where the proposal has several of it.
  static func finding(_ rule: String, of proposal: String, repetition: Int = 0) -> String {
    let name = "\(proposal):\(spelling(rule))"
    return repetition == 0 ? name : "\(name)+\(repetition + 1)"
  }

  /// The heading that names a proposal.
  static func title(of proposal: String) -> String { "\(proposal)+title" }

  static func clause(_ id: String) -> String { "c:\(spelling(id))" }

  private static func spelling(_ name: String) -> String {
    var text = ""
    for byte in name.utf8.prefix(longest) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += byte < 16 ? "~0\(String(byte, radix: 16))" : "~\(String(byte, radix: 16))"
      }
    }
    guard name.utf8.count > longest else { return text }
    let sum = name.utf8.reduce(UInt32(0)) { ($0 &* 31) &+ UInt32($1) }
    return "\(text)~~\(sum)"
  }
}

/// Tells findings of one rule apart while a proposal is written.
final class HTMLFindingAnchors {
  private let proposal: String
  private var counts: [String: Int] = [:]

  init(of proposal: String) {
    self.proposal = proposal
  }

  func next(_ rule: String) -> String {
    let repetition = counts[rule, default: 0]
    counts[rule] = repetition + 1
    return HTMLAnchor.finding(rule, of: proposal, repetition: repetition)
  }
}
