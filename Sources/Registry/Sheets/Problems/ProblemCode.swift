/// Everything that can be found in an application. The raw values are stored and shown: they never change.
package enum ProblemCode: String, Sendable, Hashable, Codable, CaseIterable {
    // The file.
    case rowUndecodable = "row_undecodable"
    case rowTooWide = "row_too_wide"
    case labelUnknown = "label_unknown"
    case labelTwice = "label_twice"
    case labelUnneeded = "label_unneeded"
    case columnUnknown = "column_unknown"
    case columnTwice = "column_twice"
    case cellIgnored = "cell_ignored"
    case titleLinesSkipped = "title_lines_skipped"
    case columnAmbiguous = "column_ambiguous"
    case otherSheets = "other_sheets"
    case formulaWithoutValue = "formula_without_value"
    case characterForbidden = "character_forbidden"
    case characterPrivate = "character_private"
    // Who applies, and when.
    case kindUnclear = "kind_unclear"
    case individualNotAccepted = "individual_not_accepted"
    case individualNamesFacility = "individual_names_facility"
    case individualNotAlone = "individual_not_alone"
    case facilityNotAccepted = "facility_not_accepted"
    case applicationDateMissing = "application_date_missing"
    case applicationDateInvalid = "application_date_invalid"
    case applicationDateRepaired = "application_date_repaired"
    case applicationDatesDiffer = "application_dates_differ"
    case applicationDateInFuture = "application_date_in_future"
    case applicationDateLongAgo = "application_date_long_ago"
    case scopeUnclear = "scope_unclear"
    // The facility.
    case facilityCarriedOver = "facility_carried_over"
    case facilityDataDiffers = "facility_data_differs"
    case facilityWithoutPeople = "facility_without_people"
    case facilityNameMissing = "facility_name_missing"
    case facilityNumberInvalid = "facility_number_invalid"
    case facilityNumberCheckDigit = "facility_number_check_digit"
    case facilityNumberRepaired = "facility_number_repaired"
    case facilityTypeMissing = "facility_type_missing"
    case facilityTypeUnknown = "facility_type_unknown"
    case facilityTypeOtherMissing = "facility_type_other_missing"
    case facilityTypeOtherUnneeded = "facility_type_other_unneeded"
    case postalCodeInvalid = "postal_code_invalid"
    case postalCodeRepaired = "postal_code_repaired"
    case facilityAddressMissing = "facility_address_missing"
    case facilityAddressLikeDate = "facility_address_like_date"
    case facilityAddressJoined = "facility_address_joined"
    case telephoneMissing = "telephone_missing"
    case telephoneInvalid = "telephone_invalid"
    case telephoneRepaired = "telephone_repaired"
    // Declarations and consents.
    case sealMissing = "seal_missing"
    case sealUnclear = "seal_unclear"
    case consentMissing = "consent_missing"
    case consentDeclined = "consent_declined"
    case consentUnclear = "consent_unclear"
    case declarationMissing = "declaration_missing"
    case declarationUnclear = "declaration_unclear"
    // A person: the facility manager, or a row of the roster.
    case nameMissing = "name_missing"
    case nameTrimmed = "name_trimmed"
    case kanaMissing = "kana_missing"
    case kanaInvalid = "kana_invalid"
    case kanaNormalised = "kana_normalised"
    case professionMissing = "profession_missing"
    case professionUnknown = "profession_unknown"
    case professionOtherMissing = "profession_other_missing"
    case professionOtherUnneeded = "profession_other_unneeded"
    case emailMissing = "email_missing"
    case emailInvalid = "email_invalid"
    case emailRepaired = "email_repaired"
    case emailCarrierException = "email_carrier_exception"
    case emailShared = "email_shared"
    case emailLooksShared = "email_looks_shared"
    case emailDomainDoubtful = "email_domain_doubtful"
    case emailLookAlike = "email_look_alike"
    case administratorUnclear = "administrator_unclear"
    case rosterKindUnknown = "roster_kind_unknown"
    case emptyNotKept = "empty_not_kept"
    case emptyErases = "empty_erases"
    // The roster as a whole.
    case emailDuplicateInFile = "email_duplicate_in_file"
    case personNameTwice = "person_name_twice"
    case personAtSeveralFacilities = "person_at_several_facilities"
    case personDataDiffers = "person_data_differs"
    case managerEmailOfAnother = "manager_email_of_another"
    // Against what the network knows already: found by the roster's plan, never by the sheet alone.
    case administratorMissing = "administrator_missing"
    case facilityRegisteredAlready = "facility_registered_already"
    case facilityDiffersFromRegistered = "facility_differs_from_registered"
    case facilityNumberDiffers = "facility_number_differs"
    case facilityNumberRegistered = "facility_number_registered"
    case consentRenewed = "consent_renewed"
    case facilityNotRegistered = "facility_not_registered"
    case facilityLosesAdministrator = "facility_loses_administrator"
    case emailRegisteredElsewhere = "email_registered_elsewhere"
    case emailRegisteredSamePerson = "email_registered_same_person"
    /// The address of somebody else who left lately (A7).
    case emailInQuarantine = "email_in_quarantine"
    case previousEmailUnknown = "previous_email_unknown"
    case personNotHere = "person_not_here"
    case nothingToKeep = "nothing_to_keep"
    case personKnownByOtherEmail = "person_known_by_other_email"
    case secondAffiliation = "second_affiliation"
    case personMoves = "person_moves"
    case changedButNotMarked = "changed_but_not_marked"
    case removalsMany = "removals_many"
    case channelsDiffer = "channels_differ"

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
