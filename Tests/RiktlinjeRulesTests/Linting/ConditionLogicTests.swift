import RiktlinjeCEL
import RiktlinjeText
import Testing

@testable import RiktlinjeRules

@Suite struct `The logic of conditions` {
  struct Row: CustomTestStringConvertible {
    let condition: String
    /// Whether it can be true, and whether it can be false.
    let canHold: Bool, canFail: Bool
    var testDescription: String { condition }

    init(_ condition: String, _ canHold: Bool, _ canFail: Bool) {
      self.condition = condition
      self.canHold = canHold
      self.canFail = canFail
    }
  }

  @Test(arguments: [
    Row("days > 3", true, true),
    Row("days > 3 && days < 3", false, true),
    Row("days > 3 && days <= 4", true, true),
    Row("days > 3 || days <= 3", true, false),
    Row("3 < days && !(days > 3)", false, true),
    Row("days > 3 && days < 4.5 && days == 4", true, true),
    Row("cost >= 3 || cost < 3.0", true, false),
    Row("day < date('2026-01-31') && day > date('2026-02-01')", false, true),
    Row("day < date('2026-01-31') && day > date('2026-01-01')", true, true),
    Row("mode == 'train' || mode == 'plane'", true, false),
    Row("mode in ['train', 'plane']", true, false),
    Row("mode != 'train' && mode != 'plane'", false, true),
    Row("name == 'a' || name == 'b'", true, true),
    Row("name == 'a' && name == 'b'", false, true),
    Row("name != 'a' || name != 'b'", true, false),
    Row("flag ? days > 3 : days > 3", true, true),
    Row("flag ? days > 3 : days <= 3", true, true),
    Row("flag && !flag", false, true),
    Row("list.all(x, x > 3) || !list.all(x, x > 3)", true, false),
    // Bounds of a macro's variable say nothing of each other: another element may meet each.
    Row("list.exists(x, x > 3) && list.exists(x, x < 3)", true, true),
    Row("true", true, false),
    Row("1 == 1 || flag", true, true),  // constants are not computed here
    Row("days + 1 > 3 && days + 1 < 2", false, true),
    Row("days > 3 && cost < 3.0", true, true),
  ]) func `tells what can hold`(row: Row) throws {
    let tree = try #require(Compilation(row.condition, in: environment).expression)
    var logic = ConditionLogic([tree], vocabulary: vocabulary)
    let formula = logic.formula(tree)
    #expect(logic.solver.canHold(formula) == row.canHold)
    #expect(logic.solver.canHold(.not(formula)) == row.canFail)
  }

  @Test func `gives up on what takes too long`() throws {
    // Each pigeon has a hole and no two share one: hard for any search by cases.
    let holes = 12
    let values = [UInt64](repeating: 3, count: holes * (holes + 1))
    func sits(_ pigeon: Int, _ hole: Int) -> Formula {
      .oneOf(variable: pigeon * holes + hole, values: 1)
    }
    var parts = (0...holes).map { pigeon in
      Formula.any((0..<holes).map { sits(pigeon, $0) })
    }
    for hole in 0..<holes {
      for pigeon in 0..<holes {
        for other in (pigeon + 1)...holes {
          parts.append(.not(.all([sits(pigeon, hole), sits(other, hole)])))
        }
      }
    }
    #expect(FormulaSolver(values: values).canHold(.all(parts)) == nil)
  }

  private var environment: Environment {
    var environment = Environment()
    environment.enumerations = ["mode": ["train", "plane"]]
    environment.variables = [
      "days": .int, "cost": .double, "day": .date, "mode": .enumeration("mode"), "name": .string,
      "flag": .bool, "list": .list(.int),
    ]
    return environment
  }

  private var vocabulary: Vocabulary {
    let file = SourceFile(path: "vocabulary.yaml", bytes: [])
    let values = ["train", "plane"].map {
      Enumeration.Value(name: $0, label: LocalizedText($0))
    }
    return Vocabulary(
      kinds: [], records: [:],
      enumerations: [
        "mode": Enumeration(
          name: "mode", label: LocalizedText("mode"), values: values,
          location: SourceLocation(file: file, span: .fileStart))
      ])
  }
}
