/// The keys that say what a file of a pack holds; a file has one or more of them.
package enum PackFileKey: String, CaseIterable {
  case pack
  case vocabulary
  case register
  case guideline
  case derive
  case define
  case document
  case tests

  package static var list: String { allCases.map { $0.rawValue }.joined(separator: ", ") }
}
