import RiktlinjeCEL

/// Prints how many nanoseconds evaluating each of 20 conditions of a rule’s size takes.
@main struct ConditionBenchmark {
  static let conditions = [
    "agreement.form == 'partner_city'",
    "agreement.form in ['partner_city', 'sister_city']",
    "agreement.cost > 100000",
    "agreement.posts >= 1 && agreement.posts <= 10",
    "has(agreement.evaluation)",
    "agreement.renewed && !has(agreement.evaluation)",
    "agreement.evaluation > agreement.term.end",
    "agreement.term.start < agreement.term.end",
    "monthsBetween(agreement.term.start, agreement.term.end) <= 36",
    "addMonths(agreement.term.start, 48) >= agreement.term.end",
    "daysBetween(today, agreement.term.end) > 90",
    "countries[agreement.partner.country].nordic",
    "agreement.partner.country in countries && countries[agreement.partner.country].eu_since <= today",
    "agreement.participants.exists(p, p.role == 'lead')",
    "agreement.participants.all(p, p.age >= 18 && has(p.name))",
    "'climate' in agreement.areas",
    "agreement.areas.all(a, a in ['climate', 'culture', 'trade'])",
    "agreement.title.startsWith('Cooperation') || agreement.title.contains('Lyon')",
    "agreement.title.matches('^[A-Z][a-z]+ ')",
    "agreement.form == 'partner_city' && agreement.cost > 100000 && deciding_body == 'council' "
      + "&& agreement.term.end <= addYears(today, 4)",
  ]

  static func main() {
    let pack = BenchmarkPack()
    let entries = conditions.map { text -> Program.Entry in
      guard let checked = Compilation(text, in: pack.environment).expression else {
        preconditionFailure("not a condition: \(text)")
      }
      return pack.builder.add(checked, in: pack.frame)
    }
    let evaluator = Evaluator(pack.builder.finish())
    evaluator.begin(pack.document())

    var total = 0.0
    for (text, entry) in zip(conditions, entries) {
      let time = nanoseconds { _ = evaluator.truth(of: entry) }
      total += time
      let answer = "\(evaluator.truth(of: entry))"
      print(padded("\(tenths(time))", 8), padded(answer, 8), " ", text)
    }
    print(padded(tenths(total / Double(conditions.count)), 8), "ns on average")
  }

  /// The time of one run: the least average over some rounds, which other work disturbs least.
  private static func nanoseconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let repetitions = 20_000
    let rounds = (0..<15).map { _ in
      clock.measure { for _ in 0..<repetitions { body() } }
    }
    guard let best = rounds.min() else { return 0 }
    return Double(best.components.attoseconds) / 1e9 / Double(repetitions)
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
