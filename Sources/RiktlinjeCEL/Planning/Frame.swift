/// The names that the conditions of one kind of proposal may use, and the slots they stand for.
///
/// The first slots are the block of the kind's record, then one slot for each further value.
/// ``Document/appendBlock(of:)`` of ``size`` slots makes the frame of a document.
package struct Frame: Sendable {
  /// What a name stands for.
  enum Variable: Sendable {
    /// A record whose fields begin at a slot.
    case record(RecordLayout, base: Int)
    /// One value in one slot.
    case slot(Int)
    /// A parameter of a definition, which stands for a place of what the definition is called in.
    case place(Planner.Place)
    /// A parameter of a definition that stands for a constant.
    case constant(Value)
  }

  /// The number of slots.
  package private(set) var size = 0
  private(set) var variables: [String: Variable] = [:]
  /// The layouts of views, by the names of the record types that conditions see them as.
  private(set) var views: [String: RecordLayout] = [:]

  package init() {}

  /// Adds a record and returns its first slot.
  @discardableResult
  package mutating func add(_ name: String, _ layout: RecordLayout) -> Int {
    defer { size += layout.size }
    variables[name] = .record(layout, base: size)
    return size
  }

  /// Adds a value, such as `today` or a derived value, and returns its slot.
  @discardableResult
  package mutating func add(_ name: String) -> Int {
    defer { size += 1 }
    variables[name] = .slot(size)
    return size
  }

  /// Gives a parameter of a definition what it stands for.
  mutating func bind(_ name: String, to variable: Variable) { variables[name] = variable }

  /// Adds another name for a record that the frame has, seen through another layout.
  mutating func add(_ name: String, _ view: RecordLayout, at base: Int) {
    variables[name] = .record(view, base: base)
    views[view.name] = view
  }
}
