import Testing

@Suite struct `The conformance cases of the specification` {
  /// Cases whose expectation is wrong; they count as failed.
  ///
  /// This one expects a backslash that its expression does not have, and that the case of the same
  /// name under string_literals does not expect.
  static let wrongExpectations: Set = [
    "parse/bytes_literals/triple_single_quoted_unescaped_punctuation"
  ]

  @Test func `give the values, types and errors expected`() throws {
    guard let cases = try ConformanceCase.all() else {
      print("CEL conformance: cases not found, set RIKTLINJE_CONFORMANCE to their folder")
      return
    }
    var failed = 0
    for test in cases {
      guard let failure = test.failure else { continue }
      failed += 1
      withKnownIssue(isIntermittent: true) {
        Issue.record("\(test.name): \(test.expression) \(failure)")
      } when: {
        Self.wrongExpectations.contains(test.name)
      }
    }
    print("CEL conformance: \(cases.count - failed) passed, \(failed) failed, 0 skipped")
  }
}
