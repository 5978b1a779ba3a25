import Registry
import Storage
import Web

/// What an administrator can do about one person of their facility, each on a page of its own (A4, A6–A8).
enum DeskVerb: String, Sendable, CaseIterable {
    case suspend
    case resume
    case reissue
    case unlock
    case grant
    case revoke
    case depart

    var verb: AccountVerb {
        switch self {
        case .suspend: .suspend
        case .resume: .resume
        case .reissue: .reissue
        case .unlock: .unlock
        case .grant: .grantAdministrator
        case .revoke: .revokeAdministrator
        case .depart: .depart
        }
    }

    /// Whether it can be done about somebody as they stand, as far as the network leaves it to administrators.
    func isOpen(for person: DeskPerson, _ network: NetworkDefinition) -> Bool {
        guard network.accountPolicy.administratorsMay.contains(verb) else { return false }
        return switch self {
        case .suspend: person.state == .active
        case .resume: person.state == .suspended
        case .reissue: person.state == .registered
        case .unlock: person.isLocked
        case .grant: !person.isAdministrator && [.registered, .active].contains(person.state)
        case .revoke: person.isAdministrator
        case .depart: person.state != .removed
        }
    }

    func label(_ t: Language) -> String {
        switch self {
        case .suspend: t(ja: "利用を止める", en: "Suspend")
        case .resume: t(ja: "利用を再開する", en: "Resume")
        case .reissue: t(ja: "仮パスワードを再発行する", en: "New temporary password")
        case .unlock: t(ja: "ロックを解除する", en: "Lift the lock")
        case .grant: t(ja: "MCS管理者にする", en: "Make administrator")
        case .revoke: t(ja: "MCS管理者から外す", en: "No longer administrator")
        case .depart: t(ja: "退職として届け出る", en: "Report departure")
        }
    }
}
