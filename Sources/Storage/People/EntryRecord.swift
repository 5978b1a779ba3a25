package import FoundationEssentials
package import Postgres
package import Registry

/// What is held about one person, as they may see it themselves.
package struct EntryRecord: Sendable {
    package let name: String
    package let kana: String?
    package let email: String
    /// The id of a code, and what was written beside it.
    package let profession: String
    package let professionOther: String?
    package let telephone: String?
    package let registeredAt: Date
    package let activatedAt: Date?
    package let passwordSetAt: Date?
    package let passwordDueOn: Day?
    package let atMCS: PersonAtMCS
    /// Nil while the person has said nothing.
    package let mcsOptions: MCSOptions?

    package init(
        name: String, kana: String?, email: String, profession: String, professionOther: String?,
        telephone: String?, registeredAt: Date, activatedAt: Date?, passwordSetAt: Date?, passwordDueOn: Day?,
        atMCS: PersonAtMCS,
        mcsOptions: MCSOptions? = nil
    ) {
        self.name = name
        self.kana = kana
        self.email = email
        self.profession = profession
        self.professionOther = professionOther
        self.telephone = telephone
        self.registeredAt = registeredAt
        self.activatedAt = activatedAt
        self.passwordSetAt = passwordSetAt
        self.passwordDueOn = passwordDueOn
        self.atMCS = atMCS
        self.mcsOptions = mcsOptions
    }

    package static func find(
        _ account: Int64, _ network: NetworkScope
    ) -> Read<EntryRecord?> {
        .first(
            """
            SELECT account.name, account.kana, account.email, account.profession, account.profession_other,
                   account.telephone, account.registered_at, account.activated_at, password.set_at,
                   password.change_due_on, \(StandingsAtMCS.column),
                   account.mcs_two_factor, account.mcs_identity_certified, account.mcs_options_stated_on
            FROM madoguchi.account
            \(StandingsAtMCS.join)
            LEFT JOIN LATERAL (
                SELECT set_at, change_due_on FROM madoguchi.own_password
                WHERE own_password.network_id = account.network_id AND own_password.account_id = account.id
                ORDER BY set_at DESC LIMIT 1) password ON true
            WHERE account.network_id = \(network.id) AND account.id = \(account)
            """
        ) {
            (
                name: String, kana: String?, email: String, profession: String, professionOther: String?,
                telephone: String?, registeredAt: Date, activatedAt: Date?, passwordSetAt: Date?,
                passwordDueOn: Day?, atMCS: [String],
                twoFactor: Bool?, identityCertified: Bool?, statedOn: Day?
            ) in
            EntryRecord(
                name: name, kana: kana, email: email, profession: profession, professionOther: professionOther,
                telephone: telephone, registeredAt: registeredAt, activatedAt: activatedAt,
                passwordSetAt: passwordSetAt, passwordDueOn: passwordDueOn, atMCS: StandingsAtMCS.read(atMCS),
                mcsOptions: MCSOptions(twoFactor, identityCertified, statedOn))
        }
    }
}
