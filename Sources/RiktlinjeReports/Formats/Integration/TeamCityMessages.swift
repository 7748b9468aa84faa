import RiktlinjeText

/// Service messages, which TeamCity shows as inspections of the build; errors are a build problem too.
///
/// Source: jetbrains.com/help/teamcity, “Service messages”: “Reporting inspections” and “Reporting build
/// problems”.
struct TeamCityMessages {
  let language: Language
  let paths: RepositoryPaths

  /// The most characters of a type's id, and of a message or a path.
  private static let idLength = 255
  private static let messageLength = 4_000

  func write(_ annotations: [Annotation], to output: inout [UInt8]) {
    guard !annotations.isEmpty else { return }
    var known: Set<String> = []
    for annotation in annotations.worstFirst {
      if known.insert(annotation.rule).inserted {
        message(
          "inspectionType",
          [
            ("id", annotation.rule), ("name", annotation.rule), ("category", "riktlinje"),
            ("description", annotation.title),
          ], to: &output)
      }
      var attributes = [("typeId", annotation.rule), ("message", annotation.text)]
      // TeamCity asks for a file.
      attributes.append(("file", annotation.location.map { paths.path($0.file.path) } ?? "."))
      if let location = annotation.location {
        attributes.append(("line", "\(location.span.start.line)"))
      }
      attributes.append(("SEVERITY", severity(of: annotation)))
      message("inspection", attributes, to: &output)
    }
    let counts = "riktlinje: \(annotations.counts(in: language))"
    if annotations.contains(where: { $0.severity == .error }) {
      message("buildProblem", [("description", counts), ("identity", "riktlinje")], to: &output)
    } else {
      message("message", [("text", counts)], to: &output)
    }
  }

  private func severity(of annotation: Annotation) -> String {
    switch annotation.severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }

  private func message(
    _ name: String, _ attributes: [(name: String, value: String)], to output: inout [UInt8]
  ) {
    output.append("##teamcity[\(name)")
    for (name, value) in attributes {
      let isShort = name == "id" || name == "typeId" || name == "name"
      output.append(" \(name)='")
      escape(value, most: isShort ? Self.idLength : Self.messageLength, to: &output)
      output.append("'")
    }
    output.append("]\n")
  }

  private func escape(_ text: String, most: Int, to output: inout [UInt8]) {
    for scalar in VisibleText.of(text).unicodeScalars.prefix(most) {
      switch scalar {
      case "|", "'", "[", "]":
        output.append(UInt8(ascii: "|"))
        output.append(UInt8(scalar.value))
      case "\u{20}"..."\u{7E}": output.append(UInt8(scalar.value))
      default: escape(scalar, to: &output)
      }
    }
  }

  /// Writes `|0xNNNN` for each unit of UTF-16, so that the log's encoding does not matter.
  private func escape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      output.append("|0x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }
  }
}
