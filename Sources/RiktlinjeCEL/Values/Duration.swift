/// A length of time, with its direction.
///
/// A count of nanoseconds that fits in 64 bits, as CEL has it: about 292 years either way.
package struct Duration: Hashable, Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Takes it out of a value of the kind `duration`.
  package init(_ value: Value) { nanoseconds = Int64(bitPattern: value.bits) }

  /// The value of the kind `duration`.
  package var value: Value { Value(.duration, bits: UInt64(bitPattern: nanoseconds)) }

  package static func < (left: Duration, right: Duration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The sum, or `nil` when it is out of range.
  package func adding(_ other: Duration) -> Duration? {
    let (sum, overflows) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflows ? nil : Duration(nanoseconds: sum)
  }

  /// The difference, or `nil` when it is out of range.
  package func subtracting(_ other: Duration) -> Duration? {
    let (difference, overflows) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    return overflows ? nil : Duration(nanoseconds: difference)
  }

  /// The same length in the other direction, or `nil` when that is out of range.
  package var negated: Duration? { Duration(nanoseconds: 0).subtracting(self) }

  /// What an accessor such as `getHours` gives, or `nil` for one that only timestamps have.
  ///
  /// The whole length in hours, minutes or seconds, without the fraction; but of milliseconds only
  /// those beyond whole seconds, as CEL has it.
  package func part(_ part: TimePart) -> Int64? {
    switch part {
    case .hours: nanoseconds / 3_600_000_000_000
    case .minutes: nanoseconds / 60_000_000_000
    case .seconds: nanoseconds / 1_000_000_000
    case .milliseconds: nanoseconds % 1_000_000_000 / 1_000_000
    default: nil
    }
  }
}
