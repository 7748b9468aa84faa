import Glibc
public import RiktlinjeCEL

extension CivilDate {
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
