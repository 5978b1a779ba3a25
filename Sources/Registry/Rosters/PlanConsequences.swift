/// What follows from carrying a plan out, here and at MCS, in numbers of people and of facilities ("two sides" of the
/// domain).
package struct PlanConsequences: Sendable, Hashable {
    /// New people: each gets a temporary password, and a place in the all-users group.
    package let newcomers: Int
    /// Of the newcomers, those whom MCS's office is to be asked to register (J3): those whom form 2 names.
    package let toRegisterAtMCS: Int
    package let registeredAtMCS: Int
    /// Who becomes an administrator and was none: invited into the room (R1).
    package let roomInvitations: Int
    package let changesAtMCS: Int
    /// Who leaves the network.
    package let removals: Int
    package let removedAtMCS: Int
    package let changedFacilities: Int
    package let facilitiesChangedAtMCS: Int
}

extension RosterPlan {
    package var consequences: PlanConsequences {
        let newcomers = effects.filter { $0.kind == .register }.distinct
        let leavers = effects.filter(\.removesAccount)
        let invited = effects.filter { effect in
            effect.isAdministrator
                && ([.register, .join, .move].contains(effect.kind)
                    || effect.kind == .change && effect.differences.contains { $0.field == .administrator })
        }
        let changed = effects.filter { effect in
            effect.kind != .leave && effect.differences.contains { $0.field != .administrator }
        }
        return PlanConsequences(
            newcomers: newcomers.count, toRegisterAtMCS: newcomers.count { !$0.isDoneAtMCS },
            registeredAtMCS: newcomers.count(where: \.isDoneAtMCS), roomInvitations: invited.distinct.count,
            changesAtMCS: changed.distinct.count, removals: leavers.count,
            removedAtMCS: leavers.count(where: \.isDoneAtMCS), changedFacilities: facilityEffects.count,
            facilitiesChangedAtMCS: facilityEffects.count(where: \.change.isKnownToMCS))
    }
}

extension [PlanEffect] {
    /// The first effect of each account.
    fileprivate var distinct: [PlanEffect] {
        var seen: Set<PlanEffect.Account> = []
        return filter { seen.insert($0.account).inserted }
    }
}
