package import RiktlinjeCEL
import Synchronization

/// The plans of a kind, each made when it is first asked for: most runs meet proposals of one kind
/// only, and of one time, while registers give values that change from day to day.
package final class PendingPlan: Sendable {
  /// What is made so far.
  private struct Made {
    var layout: KindLayout?
    /// By the number of changes of registers before the day.
    var plans: [Int: KindPlan] = [:]
  }

  package let kind: Kind
  private let makeLayout: @Sendable () -> KindLayout
  private let makePlan: @Sendable (KindLayout, CivilDate) -> KindPlan
  /// The days on which a value of some register changes, in order.
  private let changes: [CivilDate]
  private let made = Mutex(Made())

  init(
    of kind: Kind, changes: [CivilDate], layout: @escaping @Sendable () -> KindLayout,
    plan: @escaping @Sendable (KindLayout, CivilDate) -> KindPlan
  ) {
    self.kind = kind
    self.changes = changes
    makeLayout = layout
    makePlan = plan
  }

  /// How proposals of the kind are bound, the same on every day.
  package var layout: KindLayout { made.withLock { layout(&$0) } }

  /// What is evaluated by the registers as they are on a day.
  package func plan(on day: CivilDate) -> KindPlan {
    let era = changes.count { $0 <= day }
    return made.withLock { made in
      if let plan = made.plans[era] { return plan }
      let plan = makePlan(layout(&made), day)
      made.plans[era] = plan
      return plan
    }
  }

  private func layout(_ made: inout Made) -> KindLayout {
    if let layout = made.layout { return layout }
    let layout = makeLayout()
    made.layout = layout
    return layout
  }
}
