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
    package let registeredAtMCS: Bool
    /// Standing in the groups, as in `membership.state`; nil when not a member. The room only of administrators here.
    package let allUsersGroup: String?
    package let administratorsRoom: String?
    /// After wrong tries, for a while (A4).
    package let isLocked: Bool

    package init(
        accountID: Int64, name: String, kana: String?, email: String, profession: String,
        professionOther: String?,
        isAdministrator: Bool, state: AccountState, temporaryPasswordLapsesOn: Day?, registeredAtMCS: Bool,
        allUsersGroup: String?, administratorsRoom: String?, isLocked: Bool = false
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
        self.registeredAtMCS = registeredAtMCS
        self.allUsersGroup = allUsersGroup
        self.administratorsRoom = administratorsRoom
        self.isLocked = isLocked
    }

    package static func list(
        facility: Int64, at now: Date, _ network: NetworkScope
    ) -> Read<[DeskPerson]> {
        .rows(
            """
            SELECT account.id, account.name, account.kana, account.email, account.profession,
                   account.profession_other, affiliation.is_administrator, account.state, password.lapses_on,
                   task.state = 'done', all_users.state,
                   CASE WHEN affiliation.is_administrator THEN room.state END,
                   coalesce(lock.locked_until > \(now), false)
            FROM madoguchi.affiliation
            JOIN madoguchi.account
                ON account.network_id = affiliation.network_id AND account.id = affiliation.account_id
            JOIN madoguchi.mcs_task task ON task.network_id = account.network_id AND task.id = account.mcs_task_id
            LEFT JOIN madoguchi.temporary_password password
                ON password.network_id = account.network_id AND password.account_id = account.id
                AND password.used_at IS NULL AND password.revoked_at IS NULL
            LEFT JOIN madoguchi.membership all_users
                ON all_users.network_id = account.network_id AND all_users.account_id = account.id
                AND all_users.group_kind = 'all_users'
            LEFT JOIN madoguchi.membership room
                ON room.network_id = account.network_id AND room.account_id = account.id
                AND room.group_kind = 'administrators_room'
            LEFT JOIN madoguchi.sign_in_lock lock
                ON lock.network_id = account.network_id AND lock.account_id = account.id
            WHERE affiliation.network_id = \(network.id) AND affiliation.facility_id = \(facility)
              AND affiliation.ended_at IS NULL AND account.state <> 'removed'
            ORDER BY affiliation.is_administrator DESC, account.kana, account.id
            """
        ) {
            (
                accountID: Int64, name: String, kana: String?, email: String, profession: String,
                professionOther: String?, isAdministrator: Bool, state: AccountState, lapsesOn: Day?,
                registeredAtMCS: Bool, allUsersGroup: String?, administratorsRoom: String?, isLocked: Bool
            ) in
            DeskPerson(
                accountID: accountID, name: name, kana: kana, email: email, profession: profession,
                professionOther: professionOther, isAdministrator: isAdministrator, state: state,
                temporaryPasswordLapsesOn: lapsesOn, registeredAtMCS: registeredAtMCS,
                allUsersGroup: allUsersGroup, administratorsRoom: administratorsRoom, isLocked: isLocked)
        }
    }
}
