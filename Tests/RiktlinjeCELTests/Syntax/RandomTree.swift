import RiktlinjeCEL

/// A small generator of pseudo-random numbers with a state that tests can fix.
///
/// Source: G. Steele, D. Lea, C. Flood, “Fast splittable pseudorandom number generators”, 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes random trees of every kind of node, in post-order as the parser does.
struct RandomTree {
  private var nodes: [Expression.Node] = []

  static func make(depth: Int, using random: inout SplitMix) -> Expression {
    var tree = RandomTree()
    let root = tree.node(depth: depth, using: &random)
    let spans = [Range<Int32>](repeating: 0..<0, count: tree.nodes.count)
    return Expression(text: "", nodes: tree.nodes, spans: spans, root: root)
  }

  private mutating func add(_ node: Expression.Node) -> Expression.ID {
    nodes.append(node)
    return Expression.ID(index: Int32(nodes.count - 1))
  }

  private mutating func node(depth: Int, using random: inout SplitMix) -> Expression.ID {
    let choice =
      depth == 0 ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...13, using: &random)
    func part() -> Expression.ID { node(depth: depth - 1, using: &random) }
    switch choice {
    case 0: return add(.literal(literal(using: &random)))
    case 1: return add(.identifier(pick(["a", "b", ".c", "size"], &random)))
    case 2:
      let operand = part()
      return add(
        .select(operand, field: field(&random), isOptional: Bool.random(using: &random)))
    case 3:
      let operand = part()
      return add(.has(operand, field: field(&random)))
    case 4:
      let operand = part()
      let key = part()
      return add(.index(operand, key: key, isOptional: Bool.random(using: &random)))
    case 5:
      let sign = pick(
        ["_+_", "_-_", "_*_", "_/_", "_%_", "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_", "@in"],
        &random)
      let left = part()
      let right = part()
      return add(.call(sign, receiver: nil, arguments: [left, right]))
    case 6: return chain(pick(["_&&_", "_||_"], &random), depth: depth, using: &random)
    case 7:
      let operand = part()
      return add(.call(pick(["!_", "-_"], &random), receiver: nil, arguments: [operand]))
    case 8:
      let condition = part()
      let first = part()
      let second = part()
      return add(.call("_?_:_", receiver: nil, arguments: [condition, first, second]))
    case 9:
      let receiver = Bool.random(using: &random) ? part() : nil
      let arguments = (0..<Int.random(in: 0...3, using: &random)).map { _ in part() }
      return add(.call(pick(["f", "g"], &random), receiver: receiver, arguments: arguments))
    case 10:
      let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Expression.Element(value: part(), isOptional: Bool.random(using: &random))
      }
      return add(.list(elements))
    case 11:
      let entries = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let key = part()
        return Expression.Entry(key: key, value: part(), isOptional: Bool.random(using: &random))
      }
      return add(.map(entries))
    case 12:
      let fields = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Expression.Field(
          name: field(&random), value: part(), isOptional: Bool.random(using: &random))
      }
      return add(.record(pick(["R", "a.b.R", ".R"], &random), fields))
    default: return macro(depth: depth, using: &random)
    }
  }

  private mutating func chain(
    _ function: String, depth: Int, using random: inout SplitMix
  ) -> Expression.ID {
    var arguments: [Expression.ID] = []
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      let operand = node(depth: depth - 1, using: &random)
      if case .call(function, nil, let inner) = nodes[Int(operand.index)] {
        nodes.removeLast()
        arguments += inner
      } else {
        arguments.append(operand)
      }
    }
    return add(.call(function, receiver: nil, arguments: arguments))
  }

  private mutating func macro(depth: Int, using random: inout SplitMix) -> Expression.ID {
    let forms: [(Expression.Macro, ClosedRange<Int>, ClosedRange<Int>)] = [
      (.all, 1...2, 1...1), (.exists, 1...2, 1...1), (.existsOne, 1...2, 1...1),
      (.map, 1...1, 1...2), (.filter, 1...1, 1...1), (.sortBy, 1...1, 1...1),
      (.transformList, 2...2, 1...2), (.transformMap, 2...2, 1...2),
      (.transformMapEntry, 2...2, 1...2), (.bind, 1...1, 1...1), (.optionalMap, 1...1, 1...1),
      (.optionalFlatMap, 1...1, 1...1),
    ]
    let (macro, variables, arguments) = pick(forms, &random)
    let names = Array(["x", "y"].prefix(Int.random(in: variables, using: &random)))
    let range = node(depth: depth - 1, using: &random)
    let parts = (0..<Int.random(in: arguments, using: &random)).map { _ in
      node(depth: depth - 1, using: &random)
    }
    return add(.macro(macro, range: range, variables: names, arguments: parts))
  }

  private func field(_ random: inout SplitMix) -> String {
    pick(["f", "while", "in", "content-type", "/api/v1", "a b.c"], &random)
  }

  private func literal(using random: inout SplitMix) -> Expression.Literal {
    switch Int.random(in: 0...6, using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .int(pick([0, 1, -1, .max, .min, 42], &random))
    case 3: .uint(pick([0, 1, .max], &random))
    case 4:
      .double(pick([0, -0.0, 1.5, -2.25, 1e300, .leastNonzeroMagnitude, 1e16, -1e-7], &random))
    case 5: .string(text(&random))
    default: .bytes((0..<Int.random(in: 0...4, using: &random)).map { _ in random.byte() })
    }
  }

  private func text(_ random: inout SplitMix) -> String {
    let letters = ["a", "'", "\"", "\\", "\n", "\r", "\t", "`", "å", "😀", "\u{0}", "\u{7F}", " "]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in pick(letters, &random) }.joined()
  }

  private func pick<Choice>(_ choices: [Choice], _ random: inout SplitMix) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}

extension SplitMix {
  fileprivate mutating func byte() -> UInt8 { UInt8.random(in: .min ... .max, using: &self) }
}
