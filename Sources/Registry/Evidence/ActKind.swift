/// Everything that is recorded in the audit trail as an act (S1). The raw value is stored: the subject and what is done to it.
package enum ActKind: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case applyNetwork = "network.apply"

    case receiveApplication = "application.receive"
    case recordOfficeFile = "application.office"
    case decideBetweenChannels = "application.decide"
    case askToConfirmAddresses = "application.confirm_addresses"
    case confirmAddress = "application.confirm_address"
    case approveApplication = "application.approve"
    case returnApplication = "application.return"
    case rejectApplication = "application.reject"
    case undoApplication = "application.undo"
    case sendBulkForm = "application.send_bulk_form"
    case purgeApplication = "application.purge"

    case activateAccount = "account.activate"
    case lockAccount = "account.lock"
    case signIn = "account.sign_in"
    case signOut = "account.sign_out"
    case changePassword = "account.change_password"
    case sendPasswordLink = "account.send_password_link"
    case resetPassword = "account.reset_password"
    case correctOwnEntry = "account.correct_entry"
    case askForCorrection = "account.ask_correction"
    case askForAddress = "account.ask_address"
    case changeAddress = "account.change_address"
    case stateMCSOptions = "account.state_mcs_options"

    case suspendAccount = "account.suspend"
    case resumeAccount = "account.resume"
    case departAccount = "account.depart"
    case transferAccount = "account.transfer"
    case reissuePassword = "account.reissue"
    case grantAdministrator = "account.grant_administrator"
    case revokeAdministrator = "account.revoke_administrator"
    case unlockAccount = "account.unlock"
    case issueLetter = "account.letter"
    case changeAccount = "account.change"

    case changeFacility = "facility.change"
    case pauseFacility = "facility.pause"
    case resumeFacility = "facility.resume"
    case endFacility = "facility.end"
    case mergeFacility = "facility.merge"
    case withdrawConsent = "facility.withdraw_consent"

    case recordConsents = "consent.record"
    case askForConsents = "consent.request"
    case answerConsents = "consent.answer"

    case stateRoomJoined = "room.state_joined"
    case confirmRoomMembers = "room.confirm"
    case askForWork = "work.ask"
    case completeWork = "work.attest"
    case reopenWork = "work.reopen"
    /// A departure, a transfer, the end or merger of a facility is taken back.
    case undoAct = "act.undo"
    case sendReminders = "reminder.send"
}

extension AccountVerb {
    /// As what it is recorded.
    package var act: ActKind {
        switch self {
        case .suspend: .suspendAccount
        case .resume: .resumeAccount
        case .depart: .departAccount
        case .transfer: .transferAccount
        case .reissue: .reissuePassword
        case .grantAdministrator: .grantAdministrator
        case .revokeAdministrator: .revokeAdministrator
        case .unlock: .unlockAccount
        case .letter: .issueLetter
        case .change: .changeAccount
        // A second affiliation comes with a roster, and is part of its act.
        case .join: .approveApplication
        case .undo: .undoAct
        }
    }
}

extension FacilityVerb {
    /// As what it is recorded.
    package var act: ActKind {
        switch self {
        case .change: .changeFacility
        case .pause: .pauseFacility
        case .resume: .resumeFacility
        case .end: .endFacility
        case .merge: .mergeFacility
        case .withdrawConsent: .withdrawConsent
        case .undo: .undoAct
        }
    }
}
