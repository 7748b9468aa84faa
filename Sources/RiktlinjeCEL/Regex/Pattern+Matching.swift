extension Pattern {
  /// Follows the table of states through a text.
  func run(_ automaton: PatternAutomaton, on text: Span<UInt8>, budget: inout Int) -> Bool? {
    let (table, asciiClasses) = (automaton.transitions, classes.ascii)
    let (transitions, ascii) = (table.span, asciiClasses.span)
    let limit = min(text.count, max(0, budget))
    // The hottest loop of matching, so its look-ups are not checked again: the index is below the
    // text's count, an ASCII byte below the table's 128, and every state begins a row as wide as
    // there are classes and one more.
    var state = automaton.start
    var index = 0
    while state > automaton.matched && index < limit {
      let byte = unsafe text[unchecked: index]
      let column: Int
      if byte < 0x80 {
        column = unsafe Int(ascii[unchecked: Int(byte)])
        index += 1
      } else {
        let (scalar, width) = text.scalar(at: index)
        column = classes.of(scalar)
        index += width
      }
      state = unsafe Int(transitions[unchecked: state + column])
    }
    budget -= index + 1
    if state > automaton.matched {
      guard index >= text.count else { return nil }
      state = Int(transitions[state + automaton.width - 1])
    }
    return state == automaton.matched
  }

  /// The first match at or after a place, the leftmost and among those the preferred one.
  ///
  /// `nil` when there is none, and also when the budget runs out, which is then negative.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - start: bytes from the beginning of the text; what stands before it is still looked at by
  ///     `^` and `\b`.
  ///   - budget: steps that may be taken; those taken are subtracted.
  ///   - memory: the caller’s working memory.
  package func firstMatch(
    in text: Span<UInt8>, from start: Int = 0, budget: inout Int, memory: inout MatchMemory
  ) -> Match? {
    let slots = groupNames.count * 2
    guard search(text, from: start, slots: slots, budget: &budget, memory: &memory), budget >= 0
    else { return nil }
    let groups = (0..<groupNames.count).map { group -> Range<Int>? in
      let (first, last) = (memory.slots[group * 2], memory.slots[group * 2 + 1])
      return first < 0 || last < 0 ? nil : Int(first)..<Int(last)
    }
    guard let range = groups[0] else { return nil }
    return Match(groups: groups, range: range)
  }

  /// Follows the program in all places at once; the slots of the match are left in the memory.
  ///
  /// With no slots to keep it stops at the first match of any kind.
  func search(
    _ text: Span<UInt8>, from start: Int, slots slotCount: Int, budget: inout Int,
    memory: inout MatchMemory
  ) -> Bool {
    memory.current.clear()
    memory.next.clear()
    var found: [Int32]?
    var before = neighbour(in: text, before: start)
    var index = start
    while index <= text.count {
      var (scalar, width) = (UInt32(0), 1)
      if index < text.count { (scalar, width) = text.scalar(at: index) }
      let column = index < text.count ? classes.of(scalar) : nil
      let after: Surroundings.Neighbour = column == nil ? .edge : Surroundings.Neighbour(scalar)
      let place = Place(
        index: index, column: column, surroundings: Surroundings(before: before, after: after))

      memory.beginRound(instructions: program.instructions.count)
      var isCut = false
      for thread in memory.current.instructions.indices where !isCut {
        let first = thread * slotCount
        memory.slots.replaceSubrange(
          0..<memory.slots.count, with: memory.current.slots[first..<first + slotCount])
        isCut = follow(
          memory.current.instructions[thread], at: place, budget: &budget, memory: &memory)
        if isCut { found = memory.slots }
      }
      // A match can begin here unless a better one has been found or begun to the left.
      if !isCut, found == nil, !program.isAnchored || index == 0 {
        memory.slots.removeAll(keepingCapacity: true)
        memory.slots.append(contentsOf: repeatElement(-1, count: slotCount))
        if slotCount > 0 { memory.slots[0] = Int32(truncatingIfNeeded: index) }
        if follow(Int32(program.start), at: place, budget: &budget, memory: &memory) {
          found = memory.slots
        }
      }
      guard budget >= 0 else { return false }
      if found != nil, slotCount == 0 { break }
      swap(&memory.current, &memory.next)
      memory.next.clear()
      if memory.current.instructions.isEmpty, found != nil || program.isAnchored { break }
      before = after
      index += width
    }
    guard let found else { return false }
    memory.slots = found
    return true
  }

  /// A place between two characters of a text.
  struct Place {
    let index: Int
    /// The class of the next character; `nil` at the end.
    let column: Int?
    let surroundings: Surroundings
  }

  /// Follows the program from one instruction up to the next character, which it reads.
  ///
  /// Returns whether a match was reached; ways that are preferred less are then not followed.
  private func follow(
    _ start: Int32, at place: Place, budget: inout Int, memory: inout MatchMemory
  ) -> Bool {
    memory.stack.removeAll(keepingCapacity: true)
    memory.stack.append(.visit(start))
    while let pending = memory.stack.popLast() {
      switch pending {
      case .restore(let slot, let kept): memory.slots[slot] = kept
      case .visit(let index):
        budget -= 1
        guard memory.marks[Int(index)] != memory.round else { continue }
        memory.marks[Int(index)] = memory.round
        switch program.instructions[Int(index)] {
        case .character(let set, let next):
          guard let column = place.column, classes.members[Int(set)][column] else { continue }
          memory.next.instructions.append(next)
          memory.next.slots.append(contentsOf: memory.slots)
        case .split(let first, let second):
          memory.stack.append(.visit(second))
          memory.stack.append(.visit(first))
        case .assertion(let assertion, let next):
          if place.surroundings.satisfy(assertion) { memory.stack.append(.visit(next)) }
        case .place(let slot, let next):
          let slot = Int(slot)
          if slot < memory.slots.count {
            memory.stack.append(.restore(slot: slot, place: memory.slots[slot]))
            memory.slots[slot] = Int32(truncatingIfNeeded: place.index)
          }
          memory.stack.append(.visit(next))
        case .match:
          if !memory.slots.isEmpty { memory.slots[1] = Int32(truncatingIfNeeded: place.index) }
          return true
        }
      }
    }
    return false
  }

  private func neighbour(in text: Span<UInt8>, before index: Int) -> Surroundings.Neighbour {
    guard index > 0 else { return .edge }
    // Only ASCII can be a newline or a part of a word.
    let byte = text[index - 1]
    return byte < 0x80 ? Surroundings.Neighbour(UInt32(byte)) : .other
  }
}
