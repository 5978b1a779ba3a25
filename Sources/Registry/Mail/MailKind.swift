/// Every mail that the service sends, with the variables that its text may use.
///
/// The raw value is the name of its text under `forms/…/mail/NAME.txt`. A text that uses a variable which is not listed
/// here is refused when a network is applied, because Mustache would render it as nothing.
package enum MailKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// To the facility manager: the application arrived and is in review.
    case applicationReceived = "application_received"
    /// To the facility manager: what is wrong with the file, row by row.
    case applicationReturned = "application_returned"
    /// To the facility manager: registration has been arranged; the result to confirm (J8).
    case applicationApproved = "application_approved"
    /// To the facility manager: the application was turned down, with the reason.
    case applicationRejected = "application_rejected"
    /// To the facility manager: an approval was taken back as a whole.
    case applicationUndone = "application_undone"
    /// To a person on a roster, before anybody is registered: whether this address reaches them (T A7).
    case addressConfirmation = "address_confirmation"
    /// To MCS's office: the people to be registered there, in a file (J3).
    case bulkForm = "bulk_form"
    /// To a person: their temporary password and how to activate (A1, A2).
    case temporaryPassword = "temporary_password"
    /// To a person: a temporary password in the place of an older one (A1).
    case temporaryPasswordReissued = "temporary_password_reissued"
    /// To an administrator: the room they are being invited to (R1).
    case roomInvitation = "room_invitation"
    /// To a person: the account is active.
    case accountActivated = "account_activated"
    /// To a person who left their last facility: the account is removed, and what remains to be done at MCS (A7).
    case accountRemoved = "account_removed"
    /// To a person whose registration was taken back before they activated it.
    case registrationUndone = "registration_undone"
    /// To whoever was told of something else that was taken back: the end of their registration, a place, a right.
    case noticeUndone = "notice_undone"
    /// To a person: after too many wrong tries the account is locked for a while (A4).
    case accountLocked = "account_locked"
    /// To a person who has forgotten their password: a link that works once (A3).
    case passwordLink = "password_link"
    /// To a person: the own password was changed, so that they notice if it was not they.
    case passwordChanged = "password_changed"
    /// To the secretariat: somebody asks for a correction of their entry.
    case correctionAsked = "correction_asked"
    /// To a person: the account is suspended, and what to do at once (A6).
    case accountSuspended = "account_suspended"
    case accountResumed = "account_resumed"
    /// To a person who left one facility of several, or came to another (A7).
    case accountMoved = "account_moved"
    /// To a person: what is held about them became another.
    case accountChanged = "account_changed"
    /// To a person: a clerk lifted the lock after wrong tries (A4).
    case accountUnlocked = "account_unlocked"
    /// To a person: the administrator's right, with the room where there is one (A8, R1).
    case administratorGranted = "administrator_granted"
    case administratorRevoked = "administrator_revoked"
    /// To the facility manager: nobody can act for the facility as administrator any more (J7).
    case administratorMissing = "administrator_missing"
    /// To the new address of a person who has asked for it: a link that confirms it.
    case addressChange = "address_change"
    /// To the former address, once another one counts.
    case addressChanged = "address_changed"
    /// To the facility manager (J11), unless the result of the application that changes it says so.
    case facilityChanged = "facility_changed"
    case facilityPaused = "facility_paused"
    case facilityResumed = "facility_resumed"
    case facilityEnded = "facility_ended"
    case facilityMerged = "facility_merged"
    case consentWithdrawn = "consent_withdrawn"
    /// To the facility manager: whether the facility consents (J2) to a wording that was revised or is new, or to what a
    /// facility had consented to that was merged into it.
    case consentRequest = "consent_request"
    /// To the facility manager: what was put on record.
    case consentRecorded = "consent_recorded"
    case reminderTemporaryPasswordLapsing = "reminder_temporary_password_lapsing"
    case reminderTemporaryPasswordLapsed = "reminder_temporary_password_lapsed"
    case reminderNotActivated = "reminder_not_activated"
    case reminderNotInRoom = "reminder_not_in_room"
    /// To the facility manager: what they were asked to consent to and have not answered (J2).
    case reminderConsentUnanswered = "reminder_consent_unanswered"
    /// To the secretariat.
    case reminderApplicationWaiting = "reminder_application_waiting"

    /// Variables that every text may use.
    package static let commonVariables: Set<String> = [
        "network", "operator", "secretariat", "secretariatTelephone", "secretariatEmail", "secretariatHours",
        "networkURL", "checkURL", "mcsSenders", "mcsSupportHours",
    ]

    /// Variables of this kind alone.
    package var ownVariables: Set<String> {
        switch self {
        case .applicationReceived: ["manager", "facility", "receipt", "receivedOn", "peopleCount", "statusURL"]
        case .applicationReturned:
            [
                "manager", "facility", "receipt", "problems", "problemCount", "attachment",
                "attachmentWithheld",
            ]
        case .applicationApproved:
            [
                "manager", "facility", "receipt", "people", "peopleCount", "administrators",
                "administratorCount",
                "passwords", "changed", "changedCount", "left", "leftCount", "facilityChanged",
                "facilityChanges",
            ]
        case .applicationRejected, .applicationUndone: ["manager", "facility", "receipt", "reason"]
        case .addressConfirmation: ["facility", "confirmationURL", "lapsesOn"]
        case .bulkForm: ["facility", "receipt", "peopleCount", "mcsOffice"]
        case .temporaryPassword:
            [
                "name", "facility", "address", "temporaryPassword", "activationURL", "lapsesOn",
                "allUsersGroup",
                "allUsersPurpose", "guideURL",
            ]
        case .temporaryPasswordReissued:
            [
                "name", "facility", "address", "temporaryPassword", "activationURL", "lapsesOn", "beginsAnew",
                "guideURL",
            ]
        case .roomInvitation: ["name", "facility", "room", "roomPurpose"]
        case .accountSuspended: ["name", "facility", "cause", "lostDevice"]
        case .accountResumed: ["name", "facility", "notActivated"]
        case .accountMoved: ["name", "leftFacility", "joinedFacility"]
        case .accountChanged: ["name", "changes"]
        case .accountUnlocked: ["name", "facility"]
        case .administratorGranted: ["name", "facility", "room", "roomPurpose"]
        case .administratorRevoked: ["name", "facility", "room"]
        case .facilityChanged: ["manager", "facility", "changes", "undone"]
        case .administratorMissing: ["manager", "facility"]
        case .addressChange: ["name", "changeURL", "lapsesAt"]
        case .addressChanged: ["name", "address"]
        case .facilityPaused, .facilityResumed: ["manager", "facility"]
        case .facilityEnded: ["manager", "facility", "people", "peopleCount"]
        case .facilityMerged: ["manager", "facility", "intoFacility", "people", "peopleCount"]
        case .consentWithdrawn: ["manager", "facility", "clause", "required", "announces"]
        case .consentRequest: ["manager", "facility", "mergedFacility", "clauses", "consentURL", "lapsesOn"]
        case .consentRecorded: ["manager", "facility", "given", "declined", "by", "required"]
        case .accountRemoved, .registrationUndone: ["name", "facility"]
        case .noticeUndone: ["name", "facility", "notices"]
        case .accountActivated: ["name", "facility", "activatedOn", "guideURL"]
        case .accountLocked: ["name", "lockedUntil"]
        case .passwordLink: ["name", "passwordLink", "lapsesAt"]
        case .passwordChanged: ["name", "changedAt"]
        case .correctionAsked: ["name", "accountNumber", "facility", "wish"]
        case .reminderTemporaryPasswordLapsing: ["name", "facility", "activationURL", "lapsesOn"]
        case .reminderTemporaryPasswordLapsed: ["name", "facility", "lapsedOn"]
        case .reminderNotActivated: ["name", "facility", "activationURL", "registeredOn", "lapsesOn"]
        case .reminderNotInRoom: ["name", "facility", "room", "invitedOn"]
        case .reminderConsentUnanswered:
            ["manager", "facility", "clauses", "askedOn", "consentURL", "lapsesOn"]
        case .reminderApplicationWaiting: ["facility", "receipt", "receivedOn", "waitingDays", "peopleCount"]
        }
    }

    /// The one variable whose value is a secret: it is sealed in the outbox and never stored with the others.
    package var secretVariable: String? {
        switch self {
        case .temporaryPassword, .temporaryPasswordReissued: "temporaryPassword"
        case .addressConfirmation: "confirmationURL"
        case .passwordLink: "passwordLink"
        case .consentRequest, .reminderConsentUnanswered: "consentURL"
        case .addressChange: "changeURL"
        case .applicationReceived: "statusURL"
        case .applicationReturned, .applicationApproved, .applicationRejected, .applicationUndone, .bulkForm,
            .roomInvitation, .accountActivated, .accountRemoved, .registrationUndone, .noticeUndone,
            .accountLocked, .passwordChanged, .correctionAsked, .accountSuspended, .accountResumed,
            .accountMoved, .accountChanged, .accountUnlocked, .administratorGranted, .administratorRevoked,
            .administratorMissing, .addressChanged, .facilityChanged, .facilityPaused, .facilityResumed,
            .facilityEnded, .facilityMerged, .consentWithdrawn, .consentRecorded,
            .reminderTemporaryPasswordLapsing, .reminderTemporaryPasswordLapsed, .reminderNotActivated,
            .reminderNotInRoom, .reminderApplicationWaiting:
            nil
        }
    }

    package var variables: Set<String> { Self.commonVariables.union(ownVariables) }
}
