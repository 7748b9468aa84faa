import RiktlinjeEngine

extension Report.Run {
  /// What is shown of a result: all, or what stands against the proposal; `nil` where that is nothing.
  func shown(_ result: ProposalResult) -> ProposalResult? {
    showsOnlyProblems ? result.problemsOnly : result
  }
}

extension Report {
  /// What is shown of the results.
  var shownResults: [ProposalResult] {
    run.showsOnlyProblems ? results.compactMap(run.shown) : results
  }
}
