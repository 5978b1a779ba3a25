package import FoundationEssentials
package import Postgres
import Registry

/// A privacy notice that somebody was shown when they activated their account, as its event has it (J10).
package struct ShownNotice: Sendable {
    /// Of the notice.
    package let version: String
    /// Of the network's forms, in which its wording stands.
    package let networkVersion: Int
    package let shownAt: Date

    package init(version: String, networkVersion: Int, shownAt: Date) {
        self.version = version
        self.networkVersion = networkVersion
        self.shownAt = shownAt
    }

    /// The latest first.
    package static func list(
        ofAccount account: Int64, _ network: NetworkScope
    ) -> Read<[ShownNotice]> {
        .rows(
            """
            SELECT event.facts ->> 'privacyNotice', (event.facts ->> 'networkVersion')::integer, act.as_of
            FROM madoguchi.act
            JOIN madoguchi.audit_event event ON event.network_id = act.network_id AND event.act_id = act.id
            WHERE act.network_id = \(network.id) AND act.kind = \(ActKind.activateAccount)
              AND (event.facts ->> 'accountID')::bigint = \(account)
              AND act.id IN (
                  SELECT detail.act_id FROM madoguchi.act_detail detail
                  WHERE detail.network_id = \(network.id) AND detail.account_id = \(account))
            ORDER BY event.sequence DESC
            """
        ) { (version: String, networkVersion: Int, shownAt: Date) in
            ShownNotice(version: version, networkVersion: networkVersion, shownAt: shownAt)
        }
    }
}
