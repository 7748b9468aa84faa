import Testing

@Suite struct `The conformance cases of the specification` {
  @Test func `give the values, types and errors expected`() throws {
    guard let cases = try ConformanceCase.all() else {
      print("CEL conformance: cases not found, set RIKTLINJE_CONFORMANCE to their folder")
      return
    }
    var failed = 0
    for test in cases {
      guard let failure = test.failure else { continue }
      failed += 1
      Issue.record("\(test.name): \(test.expression) \(failure)")
    }
    print("CEL conformance: \(cases.count - failed) passed, \(failed) failed, 0 skipped")
  }
}
