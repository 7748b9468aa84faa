import RiktlinjeReports
import RiktlinjeText
import RiktlinjeYAML

/// What tells a request from others, so that its answer finds it.
enum RequestID: Hashable, Sendable {
  case number(Int64)
  case text(String)

  init?(_ node: Node?) {
    guard let node else { return nil }
    switch node.scalar {
    case .integer(let number): self = .number(number)
    case .text: self = .text(node.string)
    default: return nil
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): json.number(number)
    case .text(let text): json.string(text)
    }
  }
}

/// Why a request has no answer: the codes of JSON-RPC 2.0 and of the protocol.
enum ProtocolError: Error, Hashable {
  case parseError
  case invalidRequest(String)
  case methodNotFound(String)
  case invalidParams(String)
  case serverNotInitialized
  case requestCancelled
  /// The request is right, and cannot be done, for a reason that people read.
  case requestFailed(String)

  var code: Int {
    switch self {
    case .parseError: -32_700
    case .invalidRequest: -32_600
    case .methodNotFound: -32_601
    case .invalidParams: -32_602
    case .serverNotInitialized: -32_002
    case .requestCancelled: -32_800
    case .requestFailed: -32_803
    }
  }

  var message: String {
    switch self {
    case .parseError: "the message is not JSON"
    case .invalidRequest(let reason): reason
    case .methodNotFound(let method): "there is no method \(method)"
    case .invalidParams(let what): "\(what) is missing or of another type"
    case .serverNotInitialized: "the server has not been initialized"
    case .requestCancelled: "cancelled"
    case .requestFailed(let reason): reason
    }
  }
}

/// A message of the client's.
struct Message: Sendable {
  /// `nil` for a notification, which has no answer.
  let id: RequestID?
  let method: String
  let params: Node?

  /// What a message is, as far as it can be read.
  enum Reading {
    case message(Message)
    /// An answer to something that the server asked: it has nothing to do with it.
    case answer
    case wrong(RequestID?, ProtocolError)
  }

  static func read(_ bytes: [UInt8]) -> Reading {
    var reader = JSONReader(limits: messageLimits)
    let reading = reader.read(SourceFile(path: "-", bytes: bytes))
    guard let root = reading.documents.first, reading.diagnostics.isEmpty else {
      return .wrong(nil, .parseError)
    }
    guard root.kind == .mapping else {
      return .wrong(nil, .invalidRequest("a message must be an object"))
    }
    let id = RequestID(root["id"])
    guard root["jsonrpc"]?.string == "2.0" else {
      return .wrong(id, .invalidRequest("jsonrpc must be \"2.0\""))
    }
    guard let method = root["method"] else {
      return root["result"] != nil || root["error"] != nil
        ? .answer : .wrong(id, .invalidRequest("the message has no method"))
    }
    guard case .text = method.scalar else {
      return .wrong(id, .invalidRequest("the method must be a string"))
    }
    if root["id"] != nil, id == nil {
      return .wrong(nil, .invalidRequest("the id must be a number or a string"))
    }
    return .message(Message(id: id, method: method.string, params: root["params"]))
  }

  /// Whole documents come as one string.
  private static let messageLimits: Limits = {
    var limits = Limits()
    limits.fileBytes = 64 << 20
    return limits
  }()
}

/// What is written as the answer to a request.
typealias Answer = (inout JSONWriter) -> Void

/// The messages of the server's.
enum Outgoing {
  static func answer(to id: RequestID, _ content: Answer) -> [UInt8] {
    message { json in
      json.name("id")
      id.write(to: &json)
      json.name("result")
      content(&json)
    }
  }

  static func refusal(of id: RequestID?, _ error: ProtocolError) -> [UInt8] {
    message { json in
      json.name("id")
      if let id { id.write(to: &json) } else { json.null() }
      json.object("error") { json in
        json.member("code", error.code)
        json.member("message", error.message)
      }
    }
  }

  static func notification(_ method: String, _ params: Answer) -> [UInt8] {
    message { json in
      json.member("method", method)
      json.name("params")
      params(&json)
    }
  }

  private static func message(_ content: Answer) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter.write(to: &bytes) { json in
      json.object { json in
        json.member("jsonrpc", "2.0")
        content(&json)
      }
    }
    return bytes
  }
}
