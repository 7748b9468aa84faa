package import RiktlinjeRules

extension Field {
  /// The value that is assumed while it is absent, as reports show it; `nil` when nothing is.
  package func assumedValue(in pack: RulePack) -> ReportValue? {
    assumed.map {
      ReportValue($0.celValue, type: type.valueType, unit: unit, labels: pack.labels)
    }
  }
}
