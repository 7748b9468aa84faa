package import RiktlinjeCEL
package import RiktlinjeText

/// What a pack can say without being wrong, and yet hardly means.
package enum LintProblem: Problem, Hashable {
  case unused(PackPart, String)
  case alwaysTrue
  case alwaysFalse
  /// What is required follows from what the rule applies to.
  case cannotFail
  /// What is required contradicts what the rule applies to.
  case cannotPass
  case unreachableRow
  /// The exception of a rule holds only where the rule does not apply anyhow.
  case exceptionInVain
  /// A rule takes precedence over another that it is neither narrower nor later than.
  case precedenceWithoutReason(String, over: String)
  /// A rule takes precedence over another that never applies where it does.
  case precedenceInVain(String, over: String)
  case duplicateRule(String, of: String)
  /// A name by which a person may mean any of several ids.
  case sharedName(String, of: [String])
  case clauseWithoutSource(String)
  case inferredWithoutNote(String)
  case forceMismatch(Force, word: String)
  /// Somebody should have looked by a day whether it is still right.
  case pastReview(PackPart, String, CivilDate)
  case requiredAndAssumed(String)
  /// A condition and its canonical form.
  case notCanonical(String)

  package var code: String {
    switch self {
    case .unused(let part, _): "unused-\(part.code)"
    case .alwaysTrue: "always-true"
    case .alwaysFalse: "always-false"
    case .cannotFail: "cannot-fail"
    case .cannotPass: "cannot-pass"
    case .unreachableRow: "unreachable-row"
    case .exceptionInVain: "exception-in-vain"
    case .precedenceWithoutReason: "precedence-without-reason"
    case .precedenceInVain: "precedence-in-vain"
    case .duplicateRule: "duplicate-rule"
    case .sharedName: "shared-name"
    case .clauseWithoutSource: "clause-without-source"
    case .inferredWithoutNote: "inferred-without-note"
    case .forceMismatch: "force-mismatch"
    case .pastReview: "past-review"
    case .requiredAndAssumed: "required-and-assumed"
    case .notCanonical: "not-canonical"
    }
  }

  package var severity: Severity {
    switch self {
    case .unused(.field, _), .notCanonical: .note
    case .sharedName: .error
    default: .warning
    }
  }

  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.unused(let part, let name), .swedish):
      "\(part.name(in: language)) ”\(name)” används inte"
    case (.unused(let part, let name), .english):
      "\(part.name(in: language)) ‘\(name)’ is not used"
    case (.alwaysTrue, .swedish): "villkoret är alltid sant"
    case (.alwaysTrue, .english): "the condition is always true"
    case (.alwaysFalse, .swedish): "villkoret är aldrig sant"
    case (.alwaysFalse, .english): "the condition is never true"
    case (.cannotFail, .swedish):
      "kravet är alltid uppfyllt när regeln gäller: den kan aldrig brytas"
    case (.cannotFail, .english):
      "what is required always holds where the rule applies: it cannot fail"
    case (.cannotPass, .swedish):
      "kravet är aldrig uppfyllt när regeln gäller: den kan aldrig uppfyllas"
    case (.cannotPass, .english):
      "what is required never holds where the rule applies: it cannot pass"
    case (.unreachableRow, .swedish):
      "raden nås aldrig: raderna före tar allt som den skulle gälla"
    case (.unreachableRow, .english):
      "the row is never reached: those before it take all that it would be for"
    case (.exceptionInVain, .swedish):
      "undantaget gäller aldrig där regeln annars skulle gälla"
    case (.exceptionInVain, .english):
      "the exception never holds where the rule would otherwise apply"
    case (.precedenceWithoutReason(let id, let other), .swedish):
      "regeln ”\(id)” går före ”\(other)” men är varken snävare eller senare än den"
    case (.precedenceWithoutReason(let id, let other), .english):
      "the rule ‘\(id)’ overrides ‘\(other)’ but is neither narrower nor later than it"
    case (.precedenceInVain(let id, let other), .swedish):
      "reglerna ”\(id)” och ”\(other)” gäller aldrig samtidigt, så den ena går inte före den andra"
    case (.precedenceInVain(let id, let other), .english):
      "the rules ‘\(id)’ and ‘\(other)’ never apply at once, so that neither overrides the other"
    case (.duplicateRule(let id, let other), .swedish):
      "regeln ”\(id)” prövar detsamma som regeln ”\(other)”"
    case (.duplicateRule(let id, let other), .english):
      "the rule ‘\(id)’ checks the same as the rule ‘\(other)’"
    case (.sharedName(let name, let ids), .swedish):
      "”\(name)” kan betyda \(ids.joined(separator: " eller "))"
    case (.sharedName(let name, let ids), .english):
      "‘\(name)’ may mean \(ids.joined(separator: " or "))"
    case (.clauseWithoutSource(let id), .swedish): "punkten ”\(id)” har ingen källa"
    case (.clauseWithoutSource(let id), .english): "the clause ‘\(id)’ has no source"
    case (.inferredWithoutNote(let id), .swedish):
      "punkten ”\(id)” är en tolkning utan not om varför"
    case (.inferredWithoutNote(let id), .english):
      "the clause ‘\(id)’ is inferred, with no note on why"
    case (.forceMismatch(let force, let word), .swedish):
      "kravnivån är \(force.rawValue), men texten säger ”\(word)”"
    case (.forceMismatch(let force, let word), .english):
      "the force is \(force.rawValue), but the text says ‘\(word)’"
    case (.pastReview(let part, let name, let day), .swedish):
      "\(part.name(in: language)) ”\(name)” skulle ha setts över senast \(day)"
    case (.pastReview(let part, let name, let day), .english):
      "\(part.name(in: language)) ‘\(name)’ was to be reviewed by \(day)"
    case (.requiredAndAssumed(let name), .swedish):
      "fältet ”\(name)” är obligatoriskt, men har ett värde som antas när det saknas"
    case (.requiredAndAssumed(let name), .english):
      "the field ‘\(name)’ is required, and has a value that is assumed when it is missing"
    case (.notCanonical, .swedish): "villkoret är inte skrivet i normalform"
    case (.notCanonical, .english): "the condition is not in canonical form"
    }
  }

  package func help(in language: Language) -> String? {
    switch (self, language) {
    case (.unused(.field, _), .swedish):
      "inget villkor läser fältet; det kan ändå vara en uppgift som människor behöver"
    case (.unused(.field, _), .english):
      "no condition reads the field; people may need to know it all the same"
    case (.unused(.derivedValue, _), .swedish):
      "inget villkor läser värdet och inget steg utförs av det organ som det anger; ta bort det"
        + " eller använd det"
    case (.unused(.derivedValue, _), .english):
      "no condition reads it and no step is taken by the body that it names; remove it or use it"
    case (.unused, .swedish):
      "inget fält, villkor eller steg använder det; ta bort det eller använd det"
    case (.unused, .english): "no field, condition or step uses it; remove it or use it"
    case (.alwaysTrue, .swedish): "ta bort villkoret, eller skriv vad som menas"
    case (.alwaysTrue, .english): "remove the condition, or write what is meant"
    case (.alwaysFalse, .swedish), (.cannotPass, .swedish), (.cannotFail, .swedish):
      "jämför gränser och värden i villkoren; någon av delarna utesluter eller följer av en annan"
    case (.alwaysFalse, .english), (.cannotPass, .english), (.cannotFail, .english):
      "compare the bounds and values in the conditions; one part rules out or follows from another"
    case (.unreachableRow, .swedish): "flytta raden före dem, eller ta bort den"
    case (.unreachableRow, .english): "move the row before them, or remove it"
    case (.exceptionInVain, .swedish): "jämför unless med when, eller ta bort undantaget"
    case (.exceptionInVain, .english): "compare unless with when, or remove the exception"
    case (.precedenceWithoutReason, .swedish):
      "en särskild regel går före en allmän, och en senare före en tidigare: snäva av when, eller byt"
        + " plats på reglerna"
    case (.precedenceWithoutReason, .english):
      "a special rule overrides a general one, and a later one an earlier: narrow its when, or turn"
        + " the rules round"
    case (.precedenceInVain, .swedish): "ta bort namnet ur overrides"
    case (.precedenceInVain, .english): "remove the name from overrides"
    case (.duplicateRule, .swedish): "behåll en av dem, eller skilj deras tider i kraft åt"
    case (.duplicateRule, .english): "keep one of them, or separate their periods in force"
    case (.sharedName, .swedish):
      "ärenden skrivs med namn lika väl som med id: ge var och en ett eget, i varje språk"
    case (.sharedName, .english):
      "proposals are written with names as well as ids: give each one of its own, in each language"
    case (.clauseWithoutSource, .swedish): "ge punkten eller styrdokumentet en source"
    case (.clauseWithoutSource, .english): "give the clause or the guideline a source"
    case (.inferredWithoutNote, .swedish): "skriv i note vad tolkningen bygger på"
    case (.inferredWithoutNote, .english): "write in note what the reading rests on"
    case (.forceMismatch, .swedish): "ska = must, bör = should, får = may: ändra texten eller force"
    case (.forceMismatch, .english): "must, should or may: change the text or the force"
    case (.pastReview, .swedish): "se efter om innehållet stämmer, och skriv en ny dag i review_by"
    case (.pastReview, .english):
      "see whether it is still right, and write a new day in review_by"
    case (.requiredAndAssumed, .swedish): "ta bort required eller assume"
    case (.requiredAndAssumed, .english): "remove required or assume"
    case (.notCanonical(let text), .swedish): "skriv \(text) eller kör lint --fix"
    case (.notCanonical(let text), .english): "write \(text) or run lint --fix"
    }
  }

  package var replacements: [String] {
    if case .notCanonical(let text) = self { [text] } else { [] }
  }
}

extension PackPart {
  /// The part's name in the codes of problems.
  fileprivate var code: String {
    switch self {
    case .field: "field"
    case .record: "record"
    case .enumeration: "enumeration"
    case .register: "register"
    case .definition: "definition"
    default: "derived-value"
    }
  }
}
