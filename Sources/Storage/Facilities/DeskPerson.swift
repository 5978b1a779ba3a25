package import FoundationEssentials
package import Postgres
package import Registry

/// A person as the administrator of their facility sees them: what concerns this facility, and nothing of others.
package struct DeskPerson: Sendable {
    package let accountID: Int64
    package let name: String
    package let kana: String?
    package let email: String
    package let profession: String
    package let professionOther: String?
    package let isAdministrator: Bool
    package let state: AccountState
    /// The first day on which the open temporary password no longer works; nil when none is open.
    package let temporaryPasswordLapsesOn: Day?
    package let atMCS: PersonAtMCS
    /// After wrong tries, for a while (A4).
    package let isLocked: Bool

    package init(
        accountID: Int64, name: String, kana: String?, email: String, profession: String,
        professionOther: String?,
        isAdministrator: Bool, state: AccountState, temporaryPasswordLapsesOn: Day?, atMCS: PersonAtMCS,
        isLocked: Bool = false
    ) {
        self.accountID = accountID
        self.name = name
        self.kana = kana
        self.email = email
        self.profession = profession
        self.professionOther = professionOther
        self.isAdministrator = isAdministrator
        self.state = state
        self.temporaryPasswordLapsesOn = temporaryPasswordLapsesOn
        self.atMCS = atMCS
        self.isLocked = isLocked
    }

    package static func list(
        facility: Int64, at now: Date, _ network: NetworkScope
    ) -> Read<[DeskPerson]> {
        .rows(
            """
            SELECT account.id, account.name, account.kana, account.email, account.profession,
                   account.profession_other, affiliation.is_administrator, account.state, password.lapses_on,
                   \(StandingsAtMCS.column),
                   coalesce(lock.locked_until > \(now), false)
            FROM madoguchi.affiliation
            JOIN madoguchi.account
                ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
            LEFT JOIN madoguchi.temporary_password password
                ON password.network_id = account.network_id AND password.account_id = account.id
                AND password.used_at IS NULL AND password.revoked_at IS NULL
            \(StandingsAtMCS.join)
            LEFT JOIN madoguchi.sign_in_lock lock
                ON lock.network_id = account.network_id AND lock.account_id = account.id
            WHERE affiliation.network_id = \(network.id) AND affiliation.facility_id = \(facility)
              AND affiliation.ended_at IS NULL AND account.state <> \(literal: AccountState.removed)
            ORDER BY affiliation.is_administrator DESC, account.kana, account.id
            """
        ) {
            (
                accountID: Int64, name: String, kana: String?, email: String, profession: String,
                professionOther: String?, isAdministrator: Bool, state: AccountState, lapsesOn: Day?,
                atMCS: [String], isLocked: Bool
            ) in
            DeskPerson(
                accountID: accountID, name: name, kana: kana, email: email, profession: profession,
                professionOther: professionOther, isAdministrator: isAdministrator, state: state,
                temporaryPasswordLapsesOn: lapsesOn, atMCS: StandingsAtMCS.read(atMCS), isLocked: isLocked)
        }
    }
}
