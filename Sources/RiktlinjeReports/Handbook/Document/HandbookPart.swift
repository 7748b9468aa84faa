import RiktlinjeRules

/// A stretch of a line.
enum HandbookSpan {
  case text(String)
  case strong(String)
  /// Something as it is written in files.
  case code(String)
  /// A mark of force or certainty.
  case tag(String, HandbookMark)
  /// Words that are Swedish whatever the handbook's language is: names, references, terms.
  case swedish(String)
  /// A place on the web; what is no address of the web is shown as text.
  case link(String, address: String)
  /// Another place in the handbook.
  case reference(String, anchor: String)
}

/// What a mark tells, by which a format may draw it.
enum HandbookMark {
  case force
  /// That it is advice, and decides nothing.
  case advice
  case certainty
  /// Our own interpretation: always to be seen as such.
  case inferred
}

/// A part of the handbook below a heading.
indirect enum HandbookPart {
  enum Style {
    case plain
    /// What the clause says.
    case lead
    /// What a reader may skip.
    case small
  }

  case paragraph([HandbookSpan], Style)
  case list([[HandbookSpan]])
  /// Something that is claimed, after the word that says what the claim is for.
  case claim(name: String, Statement)
  /// Names and what they mean.
  case facts([(name: String, value: [HandbookSpan])])
  case table(columns: [String], rows: [[[HandbookSpan]]])
  /// A rule, a judgement or a step below its clause.
  case item(anchor: String, title: [HandbookSpan], [HandbookPart])
  case section(HandbookSection)
}

/// A heading and what stands below it.
struct HandbookSection {
  /// The fragment of its address.
  let anchor: String
  let title: String
  /// What is to be known of it before it is read, such as that all of it is advice.
  var marks: [HandbookSpan] = []
  /// By what a reader can pick it out: the kinds that it applies to, and its force.
  var kinds: [String] = []
  var force: Force?
  var parts: [HandbookPart]
}
