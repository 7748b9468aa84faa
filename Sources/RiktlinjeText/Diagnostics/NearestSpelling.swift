/// The candidate that a misspelt word most likely stands for, or `nil` when none is close.
///
/// Close is an optimal-string-alignment distance (insert, delete, replace, swap neighbours) of at
/// most a third of the word's length, one at least. Among equally near candidates the first wins.
package func nearestSpelling(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  var limit = max(1, letters.count / 3)
  var nearest: String?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = alignmentDistance(letters, other)
    if distance < limit || (distance == limit && nearest == nil) {
      nearest = candidate
      limit = distance
    }
  }
  return nearest
}

/// The least number of slips from one word to the other, by Wagner and Fischer’s table (1974).
private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(last[column + 1] + 1, current[column] + 1, replaced)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
