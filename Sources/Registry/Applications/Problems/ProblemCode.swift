/// Everything that can be found in an application. The raw values are stored and shown: they never change.
package enum ProblemCode: String, Sendable, Hashable, Codable, CaseIterable {
    // The file.
    case rowUndecodable = "row-undecodable"
    case rowTooWide = "row-too-wide"
    case labelUnknown = "label-unknown"
    case labelTwice = "label-twice"
    case labelUnneeded = "label-unneeded"
    case columnUnknown = "column-unknown"
    case columnTwice = "column-twice"
    case cellIgnored = "cell-ignored"
    case titleLinesSkipped = "title-lines-skipped"
    case columnAmbiguous = "column-ambiguous"
    case otherSheets = "other-sheets"
    case formulaWithoutValue = "formula-without-value"
    case characterForbidden = "character-forbidden"
    case characterPrivate = "character-private"
    // Who applies, and when.
    case kindUnclear = "kind-unclear"
    case individualNotAccepted = "individual-not-accepted"
    case individualNamesFacility = "individual-names-facility"
    case individualNotAlone = "individual-not-alone"
    case facilityNotAccepted = "facility-not-accepted"
    case applicationDateMissing = "application-date-missing"
    case applicationDateInvalid = "application-date-invalid"
    case applicationDateRepaired = "application-date-repaired"
    case applicationDatesDiffer = "application-dates-differ"
    case applicationDateInFuture = "application-date-in-future"
    case applicationDateLongAgo = "application-date-long-ago"
    case scopeUnclear = "scope-unclear"
    // The facility.
    case facilityCarriedOver = "facility-carried-over"
    case facilityDataDiffers = "facility-data-differs"
    case facilityWithoutPeople = "facility-without-people"
    case facilityNameMissing = "facility-name-missing"
    case facilityNumberInvalid = "facility-number-invalid"
    case facilityNumberCheckDigit = "facility-number-check-digit"
    case facilityNumberRepaired = "facility-number-repaired"
    case facilityTypeMissing = "facility-type-missing"
    case facilityTypeUnknown = "facility-type-unknown"
    case facilityTypeOtherMissing = "facility-type-other-missing"
    case facilityTypeOtherUnneeded = "facility-type-other-unneeded"
    case postalCodeInvalid = "postal-code-invalid"
    case postalCodeRepaired = "postal-code-repaired"
    case facilityAddressMissing = "facility-address-missing"
    case facilityAddressLikeDate = "facility-address-like-date"
    case facilityAddressJoined = "facility-address-joined"
    case telephoneMissing = "telephone-missing"
    case telephoneInvalid = "telephone-invalid"
    case telephoneRepaired = "telephone-repaired"
    // Declarations and consents.
    case sealMissing = "seal-missing"
    case sealUnclear = "seal-unclear"
    case consentMissing = "consent-missing"
    case consentDeclined = "consent-declined"
    case consentUnclear = "consent-unclear"
    case declarationMissing = "declaration-missing"
    case declarationUnclear = "declaration-unclear"
    // A person: the facility manager, or a row of the roster.
    case nameMissing = "name-missing"
    case nameTrimmed = "name-trimmed"
    case kanaMissing = "kana-missing"
    case kanaInvalid = "kana-invalid"
    case kanaNormalised = "kana-normalised"
    case professionMissing = "profession-missing"
    case professionUnknown = "profession-unknown"
    case professionOtherMissing = "profession-other-missing"
    case professionOtherUnneeded = "profession-other-unneeded"
    case emailMissing = "email-missing"
    case emailInvalid = "email-invalid"
    case emailRepaired = "email-repaired"
    case emailCarrierException = "email-carrier-exception"
    case emailShared = "email-shared"
    case emailLooksShared = "email-looks-shared"
    case emailDomainDoubtful = "email-domain-doubtful"
    case emailLookAlike = "email-look-alike"
    case administratorUnclear = "administrator-unclear"
    case rosterKindUnknown = "roster-kind-unknown"
    case emptyNotKept = "empty-not-kept"
    case emptyErases = "empty-erases"
    // The roster as a whole.
    case emailDuplicateInFile = "email-duplicate-in-file"
    case personNameTwice = "person-name-twice"
    case personAtSeveralFacilities = "person-at-several-facilities"
    case personDataDiffers = "person-data-differs"
    case managerEmailOfAnother = "manager-email-of-another"
    // Against what the network knows already: found by the roster's plan, never by the sheet alone.
    case administratorMissing = "administrator-missing"
    case facilityRegisteredAlready = "facility-registered-already"
    case facilityDiffersFromRegistered = "facility-differs-from-registered"
    case facilityNumberDiffers = "facility-number-differs"
    case facilityNumberRegistered = "facility-number-registered"
    case consentRenewed = "consent-renewed"
    case facilityNotRegistered = "facility-not-registered"
    case facilityLosesAdministrator = "facility-loses-administrator"
    case emailRegisteredElsewhere = "email-registered-elsewhere"
    case emailRegisteredSamePerson = "email-registered-same-person"
    /// The address of somebody else who left lately (A7).
    case emailInQuarantine = "email-in-quarantine"
    case previousEmailUnknown = "previous-email-unknown"
    case personNotHere = "person-not-here"
    case nothingToKeep = "nothing-to-keep"
    case personKnownByOtherEmail = "person-known-by-other-email"
    case secondAffiliation = "second-affiliation"
    case personMoves = "person-moves"
    case changedButNotMarked = "changed-but-not-marked"
    case removalsMany = "removals-many"
    case channelsDiffer = "channels-differ"

    /// The codes that need what the network knows already, so that no check of a sheet gives them.
    package static let crossChecks: Set<ProblemCode> = [
        .administratorMissing, .facilityRegisteredAlready, .facilityNotRegistered, .facilityLosesAdministrator,
        .emailRegisteredElsewhere, .emailRegisteredSamePerson, .emailInQuarantine, .previousEmailUnknown,
        .personNotHere,
        .nothingToKeep, .personKnownByOtherEmail, .secondAffiliation, .personMoves, .changedButNotMarked,
        .removalsMany, .channelsDiffer, .facilityDiffersFromRegistered, .facilityNumberDiffers,
        .facilityNumberRegistered, .consentRenewed,
    ]

    /// The codes that whoever opens the file gives: a sheet's rows do not show them any more.
    package static let fileChecks: Set<ProblemCode> = [.otherSheets, .formulaWithoutValue]

    package var severity: Problem.Severity {
        switch self {
        case .labelUnknown, .labelUnneeded, .columnUnknown, .cellIgnored, .columnAmbiguous, .otherSheets,
            .characterPrivate, .applicationDateLongAgo, .applicationDatesDiffer, .facilityCarriedOver,
            .facilityNumberCheckDigit, .facilityTypeOtherUnneeded, .postalCodeRepaired,
            .facilityAddressLikeDate, .telephoneMissing, .kanaMissing, .professionOtherUnneeded,
            .emailCarrierException, .emailLooksShared, .emailDomainDoubtful, .emailLookAlike, .emptyErases,
            .personNameTwice, .managerEmailOfAnother, .facilityLosesAdministrator, .personKnownByOtherEmail,
            .secondAffiliation, .removalsMany, .facilityDiffersFromRegistered, .facilityNumberDiffers,
            .facilityNumberRegistered:
            .warning
        case .titleLinesSkipped, .applicationDateRepaired, .facilityNumberRepaired, .facilityAddressJoined,
            .telephoneRepaired, .nameTrimmed, .kanaNormalised, .emailRepaired, .personAtSeveralFacilities,
            .facilityRegisteredAlready, .emailRegisteredSamePerson, .personMoves, .changedButNotMarked:
            .note
        default: .error
        }
    }

    /// What is wrong; with placeholders.
    package var message: Bilingual { Bilingual(ja: japanese.message, en: english.message) }
    /// What to do; with placeholders.
    package var remedy: Bilingual { Bilingual(ja: japanese.remedy, en: english.remedy) }
}
