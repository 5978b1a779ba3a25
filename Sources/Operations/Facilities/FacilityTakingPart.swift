import Postgres
import Registry
import Storage

/// A facility that an act speaks of: known, held, and not at its end.
struct FacilityAnchor: Sendable {
    let id: Int64
    let name: String
    let state: FacilityState

    static func open(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> FacilityAnchor {
        guard let held = try FacilityValues.list([id], tx, scope.network).first else {
            throw Refusal.noSuchFacility(id)
        }
        guard held.state != .ended else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "「\(held.name)」の参加は終了しています。", en: "“\(held.name)” takes part no longer."),
                remedy: Bilingual(ja: "facility show \(id) で確認してください。", en: "See facility show \(id)."))
        }
        return FacilityAnchor(id: id, name: held.name, state: held.state)
    }
}

extension Refusal {
    static func noSuchFacility(_ id: Int64) -> Refusal {
        Refusal(
            .notFound, Bilingual(ja: "番号 \(id) の事業所はありません。", en: "There is no facility \(id)."),
            remedy: Bilingual(ja: "facility list で確認してください。", en: "See facility list."))
    }
}
