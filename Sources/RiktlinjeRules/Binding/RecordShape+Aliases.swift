package import RiktlinjeYAML

extension RecordShapes {
  /// The keys of a mapping, and of all mappings within, that are aliases, each with the field’s own name,
  /// unless the mapping has that too.
  package func aliases(in root: Node, of shape: RecordShape) -> [NodeWord] {
    var words: [NodeWord] = []
    func visit(_ mapping: Node, _ shape: RecordShape) {
      for entry in mapping.entries {
        let name = entry.key.string
        guard
          let slot = shape.slot(named: name)
            ?? shape.slots.first(where: { $0.field.aliases.contains(name) })
        else { continue }
        if slot.field.name != name, mapping[slot.field.name] == nil {
          words.append(NodeWord(entry.key, text: slot.field.name, isText: true))
        }
        switch slot.content {
        case .record(let inner): visit(entry.value, inner)
        case .records(let number):
          for element in entry.value.elements { visit(element, elements[number]) }
        default: break
        }
      }
    }
    visit(root, shape)
    return words
  }
}
