import RiktlinjeText

/// Names that two things of one list have in common: whoever writes one may mean either.
extension PackLint {
  func checkSharedNames() {
    var told: Set<SourcePlace> = []
    func check(_ entries: [Wording.Entry], at places: [SourceLocation]) {
      for shared in Wording({ entries }).sharedNames {
        guard let last = shared.entries.last,
          let index = entries.lastIndex(where: { $0.id == last.id })
        else { continue }
        // Fields that all kinds have are in each of them.
        let place = SourcePlace(places[index], shared.name)
        guard told.insert(place).inserted else { continue }
        log.report(
          LintProblem.sharedName(shared.name, of: shared.entries.map { $0.id }), at: places[index])
      }
    }
    let vocabulary = pack.vocabulary
    check(vocabulary.kinds.map { Wording.Entry($0) }, at: vocabulary.kinds.map { $0.location })
    for kind in vocabulary.kinds {
      check(
        ProposalKey.all + kind.fields.map { Wording.Entry($0) },
        at: ProposalKey.all.map { _ in kind.location } + kind.fields.map { $0.location })
    }
    for record in vocabulary.records.values.sorted(by: { $0.name < $1.name }) {
      check(record.fields.map { Wording.Entry($0) }, at: record.fields.map { $0.location })
    }
    for enumeration in vocabulary.enumerations.values.sorted(by: { $0.name < $1.name }) {
      check(
        enumeration.values.map { Wording.Entry($0) },
        at: enumeration.values.map { _ in enumeration.location })
    }
    for register in pack.registers {
      check(register.entries.map { Wording.Entry($0) }, at: register.entries.map { $0.location })
    }
  }

  /// A name and the place at which it was told.
  private struct SourcePlace: Hashable {
    let path: String
    let start: SourcePosition
    let name: String

    init(_ location: SourceLocation, _ name: String) {
      path = location.file.path
      start = location.span.start
      self.name = name
    }
  }
}
