/// What a field is to every report, whatever a pack calls it.
public enum Role: String, CaseIterable, Sendable {
  case summary
  case fileNumber = "file_number"
  case officer
  case owner
  /// How far the matter has come; the values of its enumeration say which are drafts and which closed.
  case stage
  case decisionBody = "decision_body"
  case decisionDate = "decision_date"
  case decisionReference = "decision_reference"
  case partner
  case country
  case start
  case end
  case cost
}
