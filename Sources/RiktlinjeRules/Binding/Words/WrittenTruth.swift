/// Whether a text says yes or no, as people and spreadsheets write it; `nil` when it says neither.
package func writtenTruth(_ text: String) -> Bool? {
  switch plainWord(text) {
  case "true", "yes", "ja", "sant", "1": true
  case "false", "no", "nej", "falskt", "0": false
  default: nil
  }
}
