/// Step 9: what the forms make different about facilities that take part. As with people, what is not said is kept.
extension PlanDraft {
    mutating func changeFacilities() {
        let forms = Dictionary(grouping: network.facilities.filter { $0.held != nil }) {
            network.place(ofOrdinal: $0.ordinal)
        }
        for (place, forms) in forms.sorted(by: { $0.key < $1.key }) {
            let facility = network.facilities[place]
            guard let held = facility.held else { continue }
            // Two forms that contradict each other about one facility were refused when they were read.
            let change = FacilityChange(of: held, stating: FacilityStatement(joining: forms.map(\.statement)))
            guard !change.differences.isEmpty else { continue }
            facilityEffects.append(FacilityEffect(ordinal: facility.ordinal, change: change))
        }
    }
}
