import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A scalar` {
  @Test(
    arguments: [
      ("NO", .text), ("yes", .text), ("on", .text), ("y", .text), ("1_000", .text),
      ("2026-01-31", .text), ("12:30", .text), ("1e3x", .text), ("0x", .text), ("0o8", .text),
      ("-0x1F", .text), (".", .text), ("+", .text), ("1.2.3", .text), ("nUll", .text),
      ("1e", .text), (".e3", .text), ("+.nan", .text), ("0b1", .text), ("tRUE", .text),
      ("012", .integer(12)), ("08", .integer(8)), ("-07", .integer(-7)), ("+3", .integer(3)),
      ("0x1F", .integer(31)), ("0o17", .integer(15)), ("-0", .integer(0)),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number(9223372036854775808)),
      ("0xFFFFFFFFFFFFFFFF", .number(18446744073709551616)),
      ("1e3", .number(1000)), ("1.5", .number(1.5)), (".5", .number(0.5)), ("1.", .number(1)),
      ("-1.25E-2", .number(-0.0125)), ("0.1", .number(0.1)), ("1e400", .number(.infinity)),
      ("123456789.123456789", .number(123456789.123456789)),
      (".inf", .number(.infinity)), ("-.INF", .number(-.infinity)), ("+.Inf", .number(.infinity)),
      ("~", .null), ("null", .null), ("Null", .null), ("", .null),
      ("true", .boolean(true)), ("FALSE", .boolean(false)),
      ("'12'", .text), ("\"true\"", .text), ("''", .text), ("! 12", .text), ("&a ! 12", .text),
      ("!!str 12", .text), ("!!str", .text), ("!local 12", .text), ("!!int '12'", .integer(12)),
      ("!!float 3", .number(3)), ("!!bool true", .boolean(true)), ("!!null ''", .null),
      ("&a 12", .integer(12)), ("&a !!int 12", .integer(12)), ("!!int &a 12", .integer(12)),
      ("<<", .text),
    ] as [(String, CoreScalar)])
  func `is read by the core schema of YAML 1.2`(source: String, expected: CoreScalar) {
    var reader = YAMLReader()
    let reading = reader.read(SourceFile(path: "a.yaml", bytes: Array("k: \(source)\n".utf8)))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.documents.first?["k"]?.scalar == expected)
  }

  @Test func `may be no number`() {
    var reader = YAMLReader()
    let reading = reader.read(SourceFile(path: "a.yaml", bytes: Array("[.nan, .NaN, .NAN]".utf8)))
    let isNaN = reading.documents.first?.elements.map { node in
      if case .number(let value) = node.scalar { value.isNaN } else { false }
    }
    #expect(isNaN == [true, true, true])
  }
}
