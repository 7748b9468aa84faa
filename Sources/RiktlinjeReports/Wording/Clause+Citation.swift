package import RiktlinjeRules
package import RiktlinjeText

extension Clause {
  /// The document and the section, such as “Policy …, avsnitt 3.2”.
  package func citation(in language: Language) -> String {
    guard let section = sectionName(in: language) else { return guideline.title[language] }
    return "\(guideline.title[language]), \(section)"
  }

  /// The section of the document in words; `nil` when it is not known.
  func sectionName(in language: Language) -> String? {
    section.map { SectionWords.text(of: $0, in: language) }
  }
}
