import RiktlinjeEngine
import RiktlinjeText

extension Verdict {
  /// What the verdict is called behind a number of proposals: `1 does not comply`, `4 do not comply`.
  func name(ofMany count: Int) -> LocalizedText {
    guard count != 1 else { return name }
    return switch self {
    case .nonCompliant: LocalizedText(swedish: name.swedish, english: "do not comply")
    case .compliantWithRemarks:
      LocalizedText(swedish: name.swedish, english: "comply, with remarks")
    case .compliant: LocalizedText(swedish: name.swedish, english: "comply")
    case .notAssessed: LocalizedText(swedish: "inte prövade", english: name.english)
    case .undetermined: name
    }
  }
}
