/// What somebody is reminded of (L1).
package enum ReminderKind: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case temporaryPasswordLapsing = "temporary_password_lapsing"
    case temporaryPasswordLapsed = "temporary_password_lapsed"
    case notActivated = "not_activated"
    case notInRoom = "not_in_room"
    case applicationWaiting = "application_waiting"
    case consentUnanswered = "consent_unanswered"

    package var mail: MailKind {
        switch self {
        case .temporaryPasswordLapsing: .reminderTemporaryPasswordLapsing
        case .temporaryPasswordLapsed: .reminderTemporaryPasswordLapsed
        case .notActivated: .reminderNotActivated
        case .notInRoom: .reminderNotInRoom
        case .applicationWaiting: .reminderApplicationWaiting
        case .consentUnanswered: .reminderConsentUnanswered
        }
    }

    package var title: Bilingual { mail.title }
}

/// A count by kind is an object in JSON.
extension ReminderKind: CodingKeyRepresentable {}
