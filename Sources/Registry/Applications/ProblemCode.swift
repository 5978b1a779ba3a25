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
    case applicationDateInFuture = "application-date-in-future"
    case applicationDateLongAgo = "application-date-long-ago"
    // The facility.
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
    case administratorUnclear = "administrator-unclear"
    // The roster as a whole.
    case emailDuplicateInFile = "email-duplicate-in-file"
    case personNameTwice = "person-name-twice"
    case managerEmailOfAnother = "manager-email-of-another"
    case administratorMissing = "administrator-missing"
    // Against what the network knows already; found by the database, never by the sheet alone.
    case emailRegisteredElsewhere = "email-registered-elsewhere"
    case emailRegisteredSamePerson = "email-registered-same-person"
    case facilityRegisteredAlready = "facility-registered-already"
    case fileReceivedBefore = "file-received-before"
    case channelsDiffer = "channels-differ"

    /// The codes that need the database, so that no check of a sheet gives them.
    package static let crossChecks: Set<ProblemCode> = [
        .emailRegisteredElsewhere, .emailRegisteredSamePerson, .facilityRegisteredAlready, .fileReceivedBefore,
        .channelsDiffer,
    ]

    package var severity: Problem.Severity {
        switch self {
        case .labelUnknown, .labelUnneeded, .columnUnknown, .cellIgnored, .characterPrivate,
            .applicationDateLongAgo, .facilityNumberCheckDigit, .facilityTypeOtherUnneeded,
            .postalCodeRepaired, .facilityAddressLikeDate, .telephoneMissing, .kanaMissing,
            .professionOtherUnneeded, .emailCarrierException, .emailLooksShared, .emailDomainDoubtful,
            .personNameTwice, .managerEmailOfAnother, .facilityRegisteredAlready, .fileReceivedBefore:
            .warning
        case .facilityNumberRepaired, .facilityAddressJoined, .telephoneRepaired, .nameTrimmed,
            .kanaNormalised, .emailRepaired, .emailRegisteredSamePerson:
            .note
        default: .error
        }
    }

    /// What is wrong; with placeholders.
    package var message: Bilingual { Bilingual(ja: japanese.message, en: english.message) }
    /// What to do; with placeholders.
    package var remedy: Bilingual { Bilingual(ja: japanese.remedy, en: english.remedy) }
}
