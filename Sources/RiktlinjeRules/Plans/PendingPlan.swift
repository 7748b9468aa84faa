import Synchronization

/// The plan of a kind, made when it is first asked for: most runs meet proposals of one kind only.
package final class PendingPlan: Sendable {
  let kind: Kind
  private let make: @Sendable () -> KindPlan
  private let made = Mutex<KindPlan?>(nil)

  init(of kind: Kind, _ make: @escaping @Sendable () -> KindPlan) {
    self.kind = kind
    self.make = make
  }

  var plan: KindPlan {
    made.withLock { made in
      if let made { return made }
      let plan = make()
      made = plan
      return plan
    }
  }
}
