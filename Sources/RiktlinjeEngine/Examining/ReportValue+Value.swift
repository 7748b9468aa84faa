import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension ReportValue {
  /// A value for a report, with the labels that its type gives.
  init(_ value: CELValue, type: ValueType, unit: String?, labels: Labels) {
    switch (value, type) {
    case (.string(let text), .enumeration(let name)):
      self = .labelled(text, labels.label(of: text, in: name))
    case (.string(let text), .key(let register)):
      self = .labelled(text, labels.label(ofKey: text, in: register))
    case (.string(let text), _): self = .text(text)
    case (.null, _): self = .null
    case (.bool(let value), _): self = .bool(value)
    case (.int(let value), _):
      self = unit == nil ? .integer(value) : .number(Double(value), unit: unit)
    case (.double(let value), _): self = .number(value, unit: unit)
    case (.date(let day), _): self = .date(day)
    case (.list(let values), .list(let element)):
      self = .list(values.map { ReportValue($0, type: element, unit: unit, labels: labels) })
    case (.list(let values), _):
      self = .list(values.map { ReportValue($0, type: .dynamic, unit: unit, labels: labels) })
    default: self = .other(value.text)
    }
  }
}
