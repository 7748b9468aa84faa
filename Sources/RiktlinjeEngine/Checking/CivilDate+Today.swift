import Glibc
public import RiktlinjeCEL

extension CivilDate {
  /// The day by this machine's clock in a time zone, such as `Europe/Stockholm`; in the machine's own
  /// when it is `nil`.
  public static func today(in zone: String?) -> CivilDate {
    var zones = TimeZones()
    let seconds = Int64(time(nil))
    guard let zone, let zone = try? zones.zone(named: zone),
      let now = Timestamp(seconds: seconds, nanoseconds: 0)
    else { return today }
    let local = seconds + Int64(zone.offset(at: now))
    return CivilDate(daysSinceEpoch: Int((local - (local % 86_400 + 86_400) % 86_400) / 86_400))
      ?? today
  }

  /// The day by this machine's clock and time zone.
  public static var today: CivilDate {
    var now = time(nil)
    var parts = unsafe tm()
    let (year, month, day) =
      unsafe localtime_r(&now, &parts).map {
        unsafe (Int($0.pointee.tm_year) + 1900, Int($0.pointee.tm_mon) + 1, Int($0.pointee.tm_mday))
      } ?? (1970, 1, 1)
    return CivilDate(year: year, month: month, day: day) ?? .earliest
  }
}
