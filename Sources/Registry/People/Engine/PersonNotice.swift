/// What one person is told about what became of them: a mail each.
package struct PersonNotice: Sendable, Hashable {
    package let account: Int64
    package let name: String
    /// Where it goes.
    package let email: String
    /// The facility that it is about, by which they are addressed.
    package let facility: Int64?
    package let news: News

    package enum News: Sendable, Hashable {
        /// By the names of the facilities that they leave with it.
        case removed(facilities: [String])
        case moved(left: [String], joined: [String])
        case granted(facility: String)
        case revoked(facility: String)
        case changed([FieldDifference])
        /// To the address of before.
        case addressChanged(to: String)
        case suspended(SuspensionCause, facility: String)
        case resumed(facility: String, hasActivated: Bool)
    }
}

extension PersonNotice {
    package var mailKind: MailKind {
        switch news {
        case .removed: .accountRemoved
        case .moved: .accountMoved
        case .granted: .administratorGranted
        case .revoked: .administratorRevoked
        case .changed: .accountChanged
        case .addressChanged: .addressChanged
        case .suspended: .accountSuspended
        case .resumed: .accountResumed
        }
    }

    /// The variables of its text, by the network whose room and professions it names.
    package func variables(_ definition: NetworkDefinition) -> [String: MailValue] {
        let room = definition.groups.administratorsRoom
        let own: [String: MailValue] =
            switch news {
            case .removed(let facilities): ["facility": .text(facilities.joined(separator: "・"))]
            case .moved(let left, let joined):
                [
                    "leftFacility": .text(left.joined(separator: "・")),
                    "joinedFacility": .text(joined.joined(separator: "・")),
                ]
            case .granted(let facility):
                [
                    "facility": .text(facility), "room": .text(room?.name.ja ?? ""),
                    "roomPurpose": .text(room?.purpose.ja ?? ""),
                ]
            case .revoked(let facility): ["facility": .text(facility), "room": .text(room?.name.ja ?? "")]
            case .changed(let differences):
                ["changes": .list(differences.map { $0.line(definition.codes.professions).ja })]
            case .addressChanged(let address): ["address": .text(address)]
            case .suspended(let cause, let facility):
                [
                    "facility": .text(facility), "cause": .text(cause.title.ja),
                    "lostDevice": .flag(cause == .lostDevice),
                ]
            case .resumed(let facility, let hasActivated):
                ["facility": .text(facility), "notActivated": .flag(!hasActivated)]
            }
        return own.merging(["name": .text(name)]) { own, _ in own }
    }
}
