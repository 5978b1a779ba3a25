import Postgres
import Registry
import Storage

extension FacilityValues {
    /// A facility that an act speaks of and whose row it holds: there has to be one, and not at its end.
    static func takingPart(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> FacilityValues {
        guard let held = try list([id], tx, scope.network).first else { throw Refusal.noSuchFacility(id) }
        guard held.state != .ended else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "「\(held.name)」の参加は終了しています。", en: "“\(held.name)” takes part no longer."),
                remedy: Bilingual(ja: "facility show \(id) で確認してください。", en: "See facility show \(id)."))
        }
        return held
    }
}

extension Refusal {
    static func noSuchFacility(_ id: Int64) -> Refusal {
        Refusal(
            .notFound, Bilingual(ja: "番号 \(id) の事業所はありません。", en: "There is no facility \(id)."),
            remedy: Bilingual(ja: "facility list で確認してください。", en: "See facility list."))
    }
}
