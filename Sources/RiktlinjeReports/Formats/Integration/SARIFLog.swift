import RiktlinjeEngine
import RiktlinjeText

/// The frame of a SARIF file with one run of this tool.
enum SARIFLog {
  /// Writes the file.
  ///
  /// - Parameters:
  ///   - rules: what the results refer to.
  ///   - category: what tells this run from others of one commit; it ends with a slash, for what follows
  ///     would tell single runs apart.
  ///   - members: writes the results, and what else the run has.
  static func write(
    _ rules: [SARIFRules.Descriptor], _ language: Language, category: String,
    to output: inout [UInt8], members: (inout JSONWriter) -> Void
  ) {
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        json.member("version", "2.1.0")
        json.array("runs", [rules]) { json, rules in
          json.object { json in
            writeTool(rules, language, to: &json)
            json.object("automationDetails") { $0.member("id", category) }
            members(&json)
          }
        }
      }
    }
    output.append("\n")
  }

  private static func writeTool(
    _ rules: [SARIFRules.Descriptor], _ language: Language, to json: inout JSONWriter
  ) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "riktlinje")
        json.member("version", riktlinjeVersion)
        json.member("semanticVersion", riktlinjeVersion)
        json.member("informationUri", riktlinjeAddress)
        json.member("language", language.code)
        json.array("rules", rules) { json, rule in
          json.object { rule.write(to: &$0, language) }
        }
      }
    }
    json.member("language", language.code)
    // Columns count Unicode scalars.
    json.member("columnKind", "unicodeCodePoints")
  }
}

extension SourceLocation {
  /// Writes the members of a location object.
  func writeSARIF(_ paths: RepositoryPaths, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { $0.member("uri", Self.uri(of: paths.path(file.path))) }
      json.object("region") { json in
        json.member("startLine", Int(span.start.line))
        json.member("startColumn", Int(span.start.column))
        json.member("endLine", Int(span.end.line))
        json.member("endColumn", Int(span.end.column))
      }
    }
  }

  /// A path as a reference (RFC 3986): relative as it is, absolute with the scheme `file`.
  private static func uri(of path: String) -> String {
    var bytes: [UInt8] = []
    if path.hasPrefix("/") { bytes.append("file://") }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(byte < 16 ? "%0\(digits)" : "%\(digits)")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
