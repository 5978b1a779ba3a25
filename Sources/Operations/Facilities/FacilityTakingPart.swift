import Postgres
import Registry
import Storage

extension FacilityValues {
    /// A facility that an act speaks of and whose row it holds: there has to be one, and not at its end.
    static func takingPart(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> FacilityValues {
        try takingPart([id], tx, scope)[0]
    }

    /// The same of several, in the order of the ids.
    static func takingPart(
        _ ids: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [FacilityValues] {
        let held = Dictionary(uniqueKeysWithValues: try list(ids, tx, scope.network).map { ($0.id, $0) })
        return try ids.map { id in
            guard let facility = held[id] else { throw Refusal.noSuchFacility(id) }
            guard facility.state != .ended else { throw Refusal.takesPartNoLonger(facility) }
            return facility
        }
    }
}

extension Refusal {
    fileprivate static func takesPartNoLonger(_ facility: FacilityValues) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "「\(facility.name)」の参加は終了しています。", en: "“\(facility.name)” takes part no longer."),
            remedy: Bilingual(
                ja: "facility show \(facility.id) で確認してください。", en: "See facility show \(facility.id)."))
    }

    static func noSuchFacility(_ id: Int64) -> Refusal {
        Refusal(
            .notFound, Bilingual(ja: "番号 \(id) の事業所はありません。", en: "There is no facility \(id)."),
            remedy: Bilingual(ja: "facility list で確認してください。", en: "See facility list."))
    }
}
