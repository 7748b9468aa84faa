package import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// All that a command meets of the machine it runs on: streams, environment, folder, day.
///
/// Passed in, so that a whole run can be tested in process.
package struct Terminal {
  /// Standard output.
  package var output: ByteSink
  /// Standard error.
  package var errors: ByteSink
  /// Standard input.
  package var input: ByteSource
  /// The environment's variables.
  package let environment: [String: String]
  /// The folder against which relative paths are read; empty for the process's own.
  package let folder: String
  /// The day that `today` stands for; `nil` for the day it is in the time zone of the pack.
  private let day: CivilDate?
  /// The present time in seconds since 1970 in UTC; `nil` for a machine without a clock.
  package let secondsSinceEpoch: Int?
  /// How many threads the machine runs at the same time.
  package let coreCount: Int
  /// The folder of the program, beside which packs may lie; `nil` where it is not known.
  package var programFolder: String?
  /// What is to last as long as the terminal: to take a large pack apart right before the process
  /// ends would take time and free nothing.
  private var kept: [Any] = []

  package init(
    output: ByteSink, errors: ByteSink, input: ByteSource, environment: [String: String],
    folder: String = "", today: CivilDate?, secondsSinceEpoch: Int? = nil, coreCount: Int = 1
  ) {
    self.output = output
    self.errors = errors
    self.input = input
    self.environment = environment
    self.folder = folder
    self.day = today
    self.secondsSinceEpoch = secondsSinceEpoch
    self.coreCount = coreCount
  }

  /// The day that `today` stands for, where nothing else is asked for.
  func today(of pack: RulePack?) -> CivilDate { day ?? .today(in: pack?.timeZone) }

  /// Keeps something until nobody needs the terminal any more.
  mutating func keep(_ value: some Sendable) { kept.append(value) }

  /// The one name of a file that the user names in whatever way, under which it is read and told of.
  func path(_ name: String) -> String {
    guard name != FileReader.standardInput else { return name }
    var names = PathNames()
    return names.name(of: typedPath(name))
  }

  /// A path as the user has typed it, which may be a pattern, or a stream such as `/dev/stdout`.
  func typedPath(_ name: String) -> String {
    let isRelative = !folder.isEmpty && !name.hasPrefix("/") && name != FileReader.standardInput
    return isRelative ? folder + "/" + name : name
  }

  /// How a code host names files.
  var repositoryPaths: RepositoryPaths { RepositoryPaths(around: folder.isEmpty ? "." : folder) }
}
