import Postgres
import Registry

/// What stands at MCS about the people of a query over `madoguchi.account`, as one column that `PersonAtMCS` is read from:
/// a short text for each aspect, which costs less to read than a document.
enum StandingsAtMCS {
    static let column: Query = "coalesce(at_mcs.standings, '{}')"

    static let join: Query = """
        LEFT JOIN LATERAL (
            SELECT array_agg(concat_ws(' ',
                       standing.aspect, standing.wanted IS NOT NULL, standing.attested IS NOT NULL,
                       coalesce(app.work_state(standing.wanted, standing.asked, standing.asked_at, standing.attested), '-'),
                       coalesce((standing.asked_at AT TIME ZONE 'Asia/Tokyo')::date::text, '-'),
                       coalesce((standing.attested_at AT TIME ZONE 'Asia/Tokyo')::date::text, '-'))) AS standings
            FROM madoguchi.mcs_standing standing
            WHERE standing.network_id = account.network_id AND standing.account_id = account.id) at_mcs ON true
        """

    static func read(_ texts: [String]) -> PersonAtMCS { PersonAtMCS(texts.compactMap(StandingAtMCS.init)) }
}

extension StandingAtMCS {
    /// `registration t f waiting 2026-12-01 -`
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 6, let aspect = MCSAspect(rawValue: parts[0]) else { return nil }
        self.init(
            aspect: aspect, isWanted: parts[1] == "t", isAttested: parts[2] == "t",
            state: WorkState(rawValue: parts[3]), askedOn: Day(iso: parts[4]), attestedOn: Day(iso: parts[5]))
    }
}
