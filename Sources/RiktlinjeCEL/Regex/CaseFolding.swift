/// Which scalars are one letter when case does not matter.
///
/// Simple case folding: scalar by scalar, so that ß is ẞ but not “ss”. Derived from the standard
/// library’s case mappings; a letter’s fold is the lower case of its upper case, where those are
/// single scalars. Without the Turkish dotless i, as in the Unicode Character Database’s
/// `CaseFolding.txt`, statuses C and S.
struct CaseFolding: Sendable {
  /// The folding of all letters, worked out when first needed.
  static let simple = CaseFolding()

  /// The letters that have case, in ascending order, each with its fold.
  private let folds: [(letter: UInt32, fold: UInt32)]
  /// The scalars that have the same fold, by the fold.
  private let letters: [UInt32: [UInt32]]

  private init() {
    var folds: [(letter: UInt32, fold: UInt32)] = []
    var letters: [UInt32: [UInt32]] = [:]
    for value in Self.blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar != "ı",
        scalar.properties.changesWhenCaseMapped
      else { continue }
      let upper = Self.single(scalar.properties.uppercaseMapping) ?? scalar
      let lower = Self.single(upper.properties.lowercaseMapping) ?? upper
      folds.append((value, lower.value))
      letters[lower.value, default: []].append(value)
    }
    self.folds = folds
    self.letters = letters
  }

  /// The set with every scalar that is one letter with one of its own.
  ///
  /// - Parameter steps: those taken are added.
  func closure(of set: ScalarSet, steps: inout Int) -> ScalarSet {
    var added: [ClosedRange<UInt32>] = []
    for range in set.ranges {
      var (low, high) = (0, folds.count)
      while low < high {
        let middle = (low + high) / 2
        if folds[middle].letter < range.lowerBound { low = middle + 1 } else { high = middle }
      }
      while low < folds.count, folds[low].letter <= range.upperBound {
        added += letters[folds[low].fold, default: []].map { $0...$0 }
        low += 1
        steps += 10
      }
    }
    return added.isEmpty ? set : ScalarSet(set.ranges + added)
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// Where the letters with case are; a test compares with all of Unicode.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x41...0x58F, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D00...0x1FFF,
    0x2100...0x218F, 0x24B6...0x24E9, 0x2C00...0x2DFF, 0xA640...0xABBF, 0xFF21...0xFF5A,
    0x10400...0x105FF, 0x10C80...0x10D85, 0x118A0...0x118DF, 0x16E40...0x16EDF, 0x1E900...0x1E943,
  ]
}
