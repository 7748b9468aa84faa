/// Which scalars belong to which general category: what `\pL` and `\p{Lu}` mean.
///
/// By the standard library’s own version of Unicode. `Cn`, unassigned, is not offered, as in RE2.
enum UnicodeCategories {
  /// The scalars of a category of one letter, such as `L`, or of two, such as `Lu`.
  ///
  /// `nil` when there is none of that name.
  static func set(named name: String) -> ScalarSet? {
    let wanted = categories.filter { $0.name == name || $0.name.prefix(1) == name }.map {
      $0.category
    }
    guard !wanted.isEmpty else { return nil }
    return ScalarSet(runs.lazy.filter { wanted.contains($0.category) }.map { $0.range })
  }

  /// All scalars in stretches of one category, worked out when first needed.
  static let runs: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = {
    var runs: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = []
    func append(_ range: ClosedRange<UInt32>, _ category: Unicode.GeneralCategory) {
      if let last = runs.last, last.category == category {
        runs[runs.count - 1].range = last.range.lowerBound...range.upperBound
      } else {
        runs.append((range, category))
      }
    }
    var next: UInt32 = 0
    for block in uniformBlocks {
      while next < block.lowerBound {
        append(next...next, category(of: next))
        next += 1
      }
      let ends = (category(of: block.lowerBound), category(of: block.upperBound))
      if ends.0 == ends.1 {
        append(block, ends.0)
        next = block.upperBound + 1
      }
    }
    while next <= ScalarSet.highest {
      append(next...next, category(of: next))
      next += 1
    }
    return runs
  }()

  static var names: [String] { categories.map { $0.name } }

  private static func category(of value: UInt32) -> Unicode.GeneralCategory {
    // What is no scalar is a surrogate.
    Unicode.Scalar(value)?.properties.generalCategory ?? .surrogate
  }

  private static let categories: [(name: String, category: Unicode.GeneralCategory)] = [
    ("Cc", .control), ("Cf", .format), ("Co", .privateUse), ("Cs", .surrogate),
    ("Ll", .lowercaseLetter), ("Lm", .modifierLetter), ("Lo", .otherLetter),
    ("Lt", .titlecaseLetter), ("Lu", .uppercaseLetter), ("Mc", .spacingMark),
    ("Me", .enclosingMark), ("Mn", .nonspacingMark), ("Nd", .decimalNumber),
    ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
    ("Pd", .dashPunctuation), ("Pe", .closePunctuation), ("Pf", .finalPunctuation),
    ("Pi", .initialPunctuation), ("Po", .otherPunctuation), ("Ps", .openPunctuation),
    ("Sc", .currencySymbol), ("Sk", .modifierSymbol), ("Sm", .mathSymbol), ("So", .otherSymbol),
    ("Zl", .lineSeparator), ("Zp", .paragraphSeparator), ("Zs", .spaceSeparator),
  ]

  /// Long stretches of one category, taken whole when their ends agree; the rest is looked at
  /// scalar by scalar.
  private static let uniformBlocks: [ClosedRange<UInt32>] = [
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xD800...0xDFFF, 0xE000...0xF8FF,
    0x12000...0x12399, 0x13000...0x1342F, 0x14400...0x14646, 0x17000...0x187F7, 0x18D80...0x1AFEF,
    0x20000...0x2A6DF, 0x2A700...0x2B739, 0x2B740...0x2B81D, 0x2B820...0x2CEA1, 0x2CEB0...0x2EBE0,
    0x2EBF0...0x2EE5D, 0x2F800...0x2FA1D, 0x30000...0x3134A, 0x31350...0x323AF, 0x33480...0xE0000,
    0xE0100...0xE01EF, 0xE01F0...0xEFFFF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD,
  ]
}
