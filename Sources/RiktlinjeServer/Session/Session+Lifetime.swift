import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText
import RiktlinjeYAML

extension Session {
  /// Notes what the client is and can, and tells what the server can.
  mutating func initialize(_ params: Node?) -> Answer {
    let offered = params?["capabilities"]?["general"]?["positionEncodings"]?.elements
    // The client's order is its preference; UTF-16 is what every client knows.
    let known = offered?.lazy.compactMap { PositionEncoding(rawValue: $0.string) }.first { _ in true
    }
    encoding = known ?? .utf16
    let uri =
      params?["workspaceFolders"]?.elements.first { _ in true }?["uri"]?.string
      ?? params?["rootUri"]?.string ?? ""
    workspace.folder = uri.isEmpty ? nil : DocumentAddress.path(of: uri)
    if let options = params?["initializationOptions"], options.kind == .mapping {
      workspace.settings.read(options, folder: workspace.folder)
    }
    return { [encoding] json in
      json.object { json in
        json.object("capabilities") { Self.writeCapabilities(to: &$0, encoding) }
        json.object("serverInfo") { json in
          json.member("name", "riktlinje")
          json.member("version", riktlinjeVersion)
        }
      }
    }
  }

  private static func writeCapabilities(to json: inout JSONWriter, _ encoding: PositionEncoding) {
    json.member("positionEncoding", encoding.rawValue)
    json.object("textDocumentSync") { json in
      json.member("openClose", true)
      // Incremental.
      json.member("change", 2)
      json.object("save") { $0.member("includeText", false) }
    }
    writeFeatures(to: &json)
  }
}
