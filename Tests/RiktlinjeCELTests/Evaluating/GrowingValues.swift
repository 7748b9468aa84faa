@testable import RiktlinjeCEL

/// Values of a size that a test chooses, of every type that a parameter may have, in the styles that are
/// worst for one function or another: all alike, all different, long with the same beginning.
struct GrowingValues {
  /// How the texts and the elements of a row of arguments are made.
  enum Style: Int, CaseIterable {
    case alike, almostAlike, different, composed, numerals, clauses
  }

  let size: Int
  let style: Style

  /// The value of a parameter of a type; `index` counts the parameters from 0.
  func value(_ type: ValueType, _ index: Int) -> CELValue {
    switch type {
    case .null: .null
    case .bool: .bool(true)
    case .int: .int(Int64(size / (index + 1)))
    case .uint: .uint(UInt64(size))
    case .double: .double(style == .clauses ? 1e300 : Double(size) / 3)
    case .string: .string(text(index))
    case .bytes: .bytes(Array(text(index).utf8))
    case .timestamp: .timestamp(Timestamp(seconds: Int64(size)) ?? .earliest)
    case .duration: .duration(Duration(nanoseconds: Int64(size)))
    case .date: .date(.earliest)
    case .list(let element): .list((0..<size).map { self.element(element, $0) })
    case .map: .map((0..<size).map { (key($0), element(.dynamic, $0)) })
    case .optional: .optional(.list((0..<size).map { element(.dynamic, $0) }))
    case .type: .type("int")
    default: .list((0..<size).map { element(.dynamic, $0) })
    }
  }

  /// The first text is long, and what is looked for in it is in it almost, nowhere or everywhere.
  private func text(_ index: Int) -> String {
    func repeated(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }
    return switch style {
    case .alike: repeated("a", index == 0 ? size : 1)
    case .almostAlike: repeated("a", index == 0 ? size : size / 2) + (index == 0 ? "" : "b")
    case .different: index == 0 ? (0..<size / 4).map { "k\($0)," }.joined() : ""
    case .composed: repeated("å☺", index == 0 ? size / 5 : 1)
    case .numerals: index == 0 ? repeated("1", size) + "s" : repeated(" ", size)
    case .clauses: index == 0 ? repeated("%s", size / 2) : repeated("(a|b)*", min(size / 6, 500))
    }
  }

  private func key(_ index: Int) -> CELValue {
    style == .numerals ? .int(Int64(index)) : .string(commonStart + "\(index)")
  }

  private var commonStart: String { String(repeating: "x", count: style == .almostAlike ? 40 : 0) }

  private func element(_ type: ValueType, _ index: Int) -> CELValue {
    switch (type, style) {
    case (.int, .alike): .int(1)
    case (.int, _): .int(Int64(size - index))
    case (.uint, _): .uint(UInt64(index))
    case (.double, _): .double(Double(index) / 2)
    case (.string, .alike): .string(String(repeating: "y", count: 30))
    case (.string, _): .string(commonStart + "\(index)")
    case (.optional, _): .optional(.int(Int64(index)))
    case (.list, .alike): .list([])
    case (.list, _): .list([.int(Int64(index)), .int(1)])
    case (_, .alike): .int(1)
    case (_, .numerals): .int(Int64(size - index))
    case (_, .clauses): .double(1e300)
    case (_, .composed): .list([.int(Int64(index)), .string("å")])
    default: .string(commonStart + "\(index)")
    }
  }
}
