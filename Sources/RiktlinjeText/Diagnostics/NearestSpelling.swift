/// The candidate that a misspelt word most likely stands for, or `nil` when none is close.
///
/// Close is an optimal-string-alignment distance (insert, delete, replace, swap neighbours) of at
/// most a third of the word's length, one at least. Among equally near candidates the first wins.
/// What is longer than any name is no misspelling, and comparing it would take long.
package func nearestSpelling(to word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= longestName else { return nil }
  let letters = Array(word.lowercased().unicodeScalars)
  var limit = max(1, letters.count / 3)
  var nearest: String?
  for candidate in candidates where candidate.utf8.count <= longestName && candidate != word {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - letters.count) <= limit else { continue }
    guard let distance = alignmentDistance(letters, other, within: limit) else { continue }
    if distance < limit || nearest == nil {
      nearest = candidate
      limit = distance
    }
  }
  return nearest
}

/// In bytes.
private let longestName = 256

/// The least number of slips from one word to the other, by Wagner and Fischer’s table (1974); `nil`
/// when it is more than the limit.
private func alignmentDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], within limit: Int
) -> Int? {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  var leastOfLast = 0
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    var least = row + 1
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(last[column + 1] + 1, current[column] + 1, replaced)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
      least = min(least, best)
    }
    // A swap adds one to the row before the last.
    if least > limit, leastOfLast >= limit { return nil }
    leastOfLast = least
    beforeLast = last
    last = current
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
