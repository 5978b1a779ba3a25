import Documents
import Registry
import Storage

/// What becomes of which facility's entry: planned, or done.
extension PacketSources {
    var facilityChanges: [DecisionPacket.FacilityChange] {
        let changes: [(facility: String, differences: [FacilityChange.Difference])] =
            plan.map { $0.facilityEffects.map { ($0.change.before.name, $0.change.differences) } }
            ?? changedFacilities.map { ($0.facility, $0.differences) }
        return changes.flatMap { facility, differences in
            differences.map { difference in
                let (before, after) = difference.shown(definition.codes.facilityTypes)
                return DecisionPacket.FacilityChange(
                    facility: facility, label: difference.field.title.ja, before: before?.ja ?? "（なし）",
                    after: after?.ja ?? "（なし）")
            }
        }
    }
}
