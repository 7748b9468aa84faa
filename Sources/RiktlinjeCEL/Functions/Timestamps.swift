/// The parts of a timestamp, in UTC or on the clocks of a time zone, and of a duration.
let timestampFunctions: [Function] = TimePart.allCases.flatMap { part -> [Function] in
  let name = part.rawValue
  let label = name.dropFirst(3)
  return [
    .method(
      name, "timestamp_to_\(label)", [.timestamp], .int,
      .one { _, time in .int(Timestamp(time).part(part)) }),
    .method(
      name, "timestamp_to_\(label)_with_tz", [.timestamp, .string], .int,
      textForms: [1: .timeZone],
      .two { memory, time, zone in
        memory.inZone(zone, at: Timestamp(time)) { .int(Timestamp(time).part(part, offset: $0)) }
      }),
  ] + durationFunctions(part, "duration_to_\(label)")
}

private func durationFunctions(_ part: TimePart, _ overload: String) -> [Function] {
  guard Duration(nanoseconds: 0).part(part) != nil else { return [] }
  return [
    .method(
      part.rawValue, overload, [.duration], .int,
      .one { _, duration in .int(Duration(duration).part(part) ?? 0) })
  ]
}

extension Memory {
  /// Gives a body the seconds by which the clocks of a zone are ahead of UTC at a time.
  func inZone(_ zone: Value, at time: Timestamp, _ body: (Int) -> Value) -> Value {
    let name = text(zone).string
    // One that is not known yet is looked for among the system’s files.
    guard charge(timeZones.holds(name) ? 10 : 1000) else { return .fault(.costExceeded) }
    do throws(TimeProblem) {
      return body(try timeZones.zone(named: name).offset(at: time))
    } catch {
      return .fault(.invalidTimeZone, quoting: zone)
    }
  }
}
