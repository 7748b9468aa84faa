/// The parts of a condition with the values they had, as a tree.
///
/// A part that was not evaluated, because another one decided, is not there; a part of a macro’s body
/// is there once for each element, up to a bound on the whole.
package struct Trace: Sendable {
  /// The node of the expression; its text and place are ``Expression/span(of:)``.
  package let expression: Expression.ID
  package let value: CELValue
  package let parts: [Trace]
}

/// Collects the trace while an evaluator goes through the parts.
struct TraceRecorder {
  private var open: [(expression: Expression.ID, parts: [Trace])] = []
  /// How many more parts there is room for.
  private var partsLeft = 10_000
  /// How much more memory the values of the parts may take together.
  private var room = 1 << 24
  /// The finished tree.
  private(set) var trace: Trace?

  mutating func enter(_ expression: Expression.ID) { open.append((expression, [])) }

  mutating func leave(_ value: Value, _ memory: Memory) {
    guard let (expression, parts) = open.popLast() else { return }
    partsLeft -= 1
    guard partsLeft > 0 || open.isEmpty else { return }
    let exported =
      open.isEmpty ? memory.export(value) : memory.export(value, within: &room)
    let part = Trace(expression: expression, value: exported, parts: parts)
    if open.isEmpty { trace = part } else { open[open.count - 1].parts.append(part) }
  }
}
