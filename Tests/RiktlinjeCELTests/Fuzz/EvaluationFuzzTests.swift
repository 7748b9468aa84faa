import Glibc
import RiktlinjeCEL
import RiktlinjeText
import TestSupport
import Testing

/// Texts through the whole of the language: read, check, plan, evaluate.
///
/// `RIKTLINJE_FUZZ` is the number of texts, 5,000 when it is not set. The seeds are fixed, so the
/// first texts are always the same.
@Suite(.serialized) struct `No text does harm` {
  static var count: Int {
    unsafe getenv("RIKTLINJE_FUZZ").flatMap { unsafe atoi($0) }.map(Int.init) ?? 5000
  }

  /// A GiB; a sanitizer, which keeps what is freed for a while, may have eight.
  static var memoryInKiB: Int { isSanitized ? 8 << 20 : 1 << 20 }

  @Test(arguments: FuzzedText.Kind.allCases) func `however it was made`(kind: FuzzedText.Kind)
    throws
  {
    var texts = FuzzedText(kind: kind, seed: 7)
    var tally = Tally()
    for _ in 0..<Self.count / FuzzedText.Kind.allCases.count {
      let text = texts.next()
      let start = ContinuousClock.now
      evaluate(text, tally: &tally)
      // A bound so wide that no slow machine meets it, and no endless work passes it.
      #expect(ContinuousClock.now - start < .seconds(10), "\(text)")
    }
    #expect(tally.read + tally.refused == Self.count / FuzzedText.Kind.allCases.count)
    #expect(peakMemoryInKiB < Self.memoryInKiB, "more memory than a GiB, or eight if watched")
    print("CEL fuzz, \(kind): \(tally)")
  }

  private func evaluate(_ text: String, tally: inout Tally) {
    let environment = FuzzedText.environment
    let checked = Compilation(text, in: environment)
    let compilation =
      checked.expression == nil ? Compilation(unchecked: text, in: environment) : checked
    if checked.expression != nil { tally.checked += 1 }
    guard let expression = compilation.expression else {
      tally.refused += 1
      return
    }
    tally.read += 1
    switch Evaluation(expression, in: environment, with: FuzzedText.bindings).outcome {
    case .value: tally.values += 1
    case .error(let problem):
      tally.errors += 1
      if problem.code == "cost-exceeded" || problem.code == "memory-exceeded" { tally.bounded += 1 }
      #expect(!problem.message(in: .swedish).isEmpty)
    case .unknown(let names):
      tally.unknowns += 1
      #expect(names == ["missing"], "\(text): \(names)")
    }
  }

  struct Tally: CustomStringConvertible {
    var refused = 0, read = 0, checked = 0, values = 0, errors = 0, unknowns = 0, bounded = 0

    var description: String {
      "\(refused) refused, \(read) read (\(checked) well typed): \(values) values, \(errors) errors"
        + " (\(bounded) by a limit), \(unknowns) unknown"
    }
  }

  /// The most memory that the process has had so far.
  private var peakMemoryInKiB: Int {
    var usage = rusage()
    guard unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss
  }
}
