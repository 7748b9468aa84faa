/// A tree as bare memory, for the binder, which visits every node of every file and would otherwise
/// count references to the tree at each step.
///
/// It is valid as long as ``Tree/walk(_:)`` lasts.
@safe package struct TreeWalk: BitwiseCopyable {
  /// The nodes, each before its children.
  package let records: UnsafeBufferPointer<NodeRecord>
  /// The text of all scalars.
  package let text: UnsafeBufferPointer<UInt8>

  /// The content at a place: what an alias stands for, else the place itself.
  package func content(at place: Int32) -> Int32 {
    let record = unsafe records[Int(place)]
    return record.form == .alias ? record.payload : place
  }

  /// The text of a scalar; nothing of a sequence or mapping, such as a complex key is.
  package func text(of index: Int32) -> UnsafeBufferPointer<UInt8> {
    let record = unsafe records[Int(index)]
    guard record.form.isScalar else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(rebasing: text[record.textRange])
  }

  /// Whether a node is a scalar that means nothing: empty, `~` or `null`, and not quoted.
  package func isNull(_ index: Int32) -> Bool {
    let record = unsafe records[Int(index)]
    guard record.form == .plain && record.tag == .none || record.tag == .null else { return false }
    return unsafe isNullWord(text[record.textRange])
  }

  /// Goes through a mapping’s keys and values, by their content.
  package func forEachEntry(of mapping: Int32, _ body: (_ key: Int32, _ value: Int32) -> Void) {
    var key = mapping + 1
    for _ in unsafe 0..<(records[Int(mapping)].count / 2) {
      let value = unsafe records[Int(key)].next
      body(content(at: key), content(at: value))
      key = unsafe records[Int(value)].next
    }
  }
}

extension Tree {
  /// Does something with the tree’s bare memory.
  package func walk<Result>(_ body: (TreeWalk) -> Result) -> Result {
    unsafe records.withUnsafeBufferPointer { records in
      unsafe text.withUnsafeBufferPointer { text in
        unsafe body(TreeWalk(records: records, text: text))
      }
    }
  }

  /// The place of a key of a mapping; `nil` when it has no such key, or is no mapping.
  func place(ofKey key: String, in mapping: Int32) -> Int32? {
    guard records[Int(mapping)].form == .mapping else { return nil }
    var key = key
    return key.withUTF8 { key in
      var place = mapping + 1
      for _ in 0..<(records[Int(mapping)].count / 2) {
        var record = records[Int(place)]
        let value = record.next
        if record.form == .alias { record = records[Int(record.payload)] }
        if record.form.isScalar, Int(record.count) == key.count,
          unsafe text[record.textRange].elementsEqual(key)
        {
          return place
        }
        place = records[Int(value)].next
      }
      return nil
    }
  }

  /// The number of documents.
  package var documentCount: Int { roots.count }

  /// Where in ``text`` the scalars of a node and of all that is in it lie; aliases reach no further
  /// than their own document.
  package func textRange(ofAllIn index: Int32) -> Range<Int> {
    let scalars = records[Int(index)..<Int(records[Int(index)].next)].lazy.filter {
      $0.form.isScalar
    }
    guard let first = scalars.first, let last = scalars.last else { return 0..<0 }
    return first.textRange.lowerBound..<last.textRange.upperBound
  }

  /// The node at a place, for what is not done at every step.
  package func node(at place: Int32) -> Node { Node(tree: self, place: place) }
}
