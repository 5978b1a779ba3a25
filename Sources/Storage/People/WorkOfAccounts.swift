import Postgres
import Registry

/// Where the people of a query over `madoguchi.account` work, and whether they take part individually: lateral joins, so that
/// only the people who are asked for cost anything.
enum WorkOfAccounts {
    /// Affiliations, facilities, their names and the administrator's rights, index by index; then whether they take part
    /// individually.
    static let columns: Query = """
        coalesce(work.ids, '{}'), coalesce(work.facilities, '{}'), coalesce(work.names, '{}'),
        coalesce(work.rights, '{}'), coalesce(own.participates, false)
        """

    static let joins: Query = """
        LEFT JOIN LATERAL (
            SELECT array_agg(affiliation.id ORDER BY affiliation.id) AS ids,
                   array_agg(affiliation.facility_id ORDER BY affiliation.id) AS facilities,
                   array_agg(facility.name ORDER BY affiliation.id) AS names,
                   array_agg(affiliation.is_administrator ORDER BY affiliation.id) AS rights
            FROM madoguchi.affiliation JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
              AND affiliation.ended_at IS NULL) work ON true
        LEFT JOIN LATERAL (
            SELECT effect.kind <> \(literal: PlanEffect.Kind.leave) AS participates
            FROM madoguchi.application_effect effect JOIN madoguchi.application
                ON application.network_id = effect.network_id AND application.id = effect.application_id
            WHERE effect.network_id = account.network_id AND effect.account_id = account.id
              AND effect.facility_id IS NULL AND application.state = \(literal: ApplicationState.approved)
            ORDER BY application.state_since DESC, application.id DESC LIMIT 1) own ON true
        """
}
