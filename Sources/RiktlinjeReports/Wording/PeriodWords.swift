import RiktlinjeEngine
package import RiktlinjeRules
package import RiktlinjeText

extension Period {
  /// The days as people read them: “from 1 May 2014”.
  package func words(in language: Language) -> String {
    let from = from?.text(in: language)
    let until = until?.text(in: language)
    return switch (from, until, language) {
    case (nil, nil, .swedish): "utan tidsgräns"
    case (nil, nil, .english): "without limit"
    case (let from?, nil, .swedish): "från och med \(from)"
    case (let from?, nil, .english): "from \(from)"
    case (nil, let until?, .swedish): "till och med \(until)"
    case (nil, let until?, .english): "until \(until)"
    case (let from?, let until?, .swedish): "från och med \(from) till och med \(until)"
    case (let from?, let until?, .english): "from \(from) until \(until)"
    }
  }
}
