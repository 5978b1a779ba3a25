/// What the codes say that need more than one row: the whole roster, or what the network knows already. In a file of
/// their own for its length.
extension ProblemCode {
    var englishOfRosters: (message: String, remedy: String) {
        switch self {
        // The roster as a whole.
        case .emailDuplicateInFile:
            (
                "The e-mail address “{value}” is also in line {lines}.",
                "Give each person an address of their own, and one person one row per facility."
            )
        case .personNameTwice:
            (
                "The same name and reading is also in line {lines}, with another address.",
                "If it is the same person, use one address."
            )
        case .personAtSeveralFacilities:
            (
                "The person with the address “{value}” is also listed at another facility, in line {lines}.",
                "One account will hold both affiliations; if that is wrong, correct the rows."
            )
        case .personDataDiffers:
            (
                "“{value}” in “{label}” differs from the same person's row in line {lines}.",
                "Write the same in both rows."
            )
        case .managerEmailOfAnother:
            (
                "This person's address is also that of the facility manager, who has another name.",
                "Check that the address is the person's own."
            )
        // Against what the network knows already.
        case .administratorMissing:
            ("No MCS administrator is marked.", "Mark at least one person with ○.")
        case .facilityRegisteredAlready:
            (
                "The facility “{value}” is registered already.",
                "The people are added to it; if it is another facility of the same name, tell the names apart."
            )
        case .facilityDiffersFromRegistered:
            (
                "“{value}” in “{label}” differs from what is registered ({detail}).",
                "Once this application is registered it becomes as written. If nothing has changed, leave it empty or correct it."
            )
        case .facilityNumberDiffers:
            (
                "“{value}” in “{label}” differs from the number that is registered ({detail}).",
                "This application does not change the number. If it has changed, tell the secretariat."
            )
        case .facilityNumberRegistered:
            (
                "The facility number “{value}” is registered under another name ({detail}).",
                "If the facility was renamed, tell the secretariat; if it is another one, nothing need be done."
            )
        case .consentRenewed:
            (
                "The wording of “{label}” was revised (version {detail}); only an earlier one was consented to.",
                "Read the revised wording and, if you agree, write 同意する."
            )
        case .facilityNotRegistered:
            (
                "The facility “{value}” is not registered, so nothing about it can be changed.",
                "Check its name; if it applies for the first time, write 新規 (new) for the kind."
            )
        case .facilityLosesAdministrator:
            (
                "After this, the facility “{value}” will have no MCS administrator.",
                "Mark a successor with ○, or tell the secretariat when there will be one."
            )
        case .emailRegisteredElsewhere:
            (
                "The e-mail address “{value}” is already used by a person with another name.",
                "Check that it is the person's own, or give another one; for a new name write 変更 (change)."
            )
        case .emailRegisteredSamePerson:
            (
                "The person with the address “{value}” is registered here already, and nothing changes.",
                "Nothing needs to be done."
            )
        case .emailInQuarantine:
            (
                "The address “{value}” was that of somebody else who left; nobody else can have it before {detail}.",
                "Give another address; if the same person has come back, write the name as it was."
            )
        case .previousEmailUnknown:
            (
                "Nobody is registered under the previous address “{value}”.",
                "Check the address that is registered now; for somebody new leave the field empty."
            )
        case .personNotHere:
            (
                "The person with the address “{value}” is not registered at this facility.",
                "Check address and facility; for somebody new write 新規 (new) for the kind."
            )
        case .nothingToKeep:
            (
                "“{label}” is to stay as it is, but the person is not registered yet.",
                "Write the value; if the person is registered, check the address."
            )
        case .personKnownByOtherEmail:
            (
                "Somebody of the same name and reading is registered with another address ({detail}).",
                "If the person's address is new, write 変更 (change) and give the previous address."
            )
        case .secondAffiliation:
            (
                "This person already works at {detail}.",
                "The account gets a second affiliation; if the person moves, report the departure there."
            )
        case .personMoves:
            ("This person comes from {detail}.", "The account stays the same; nothing needs to be done.")
        case .changedButNotMarked:
            (
                "Of a person who is registered here already this changes: {detail}.",
                "If that is wrong, write what is registered, or *."
            )
        case .removalsMany:
            (
                "Many people would be removed: {detail}.",
                "Check that the roster lists everybody. The approval needs a confirmation with a reason."
            )
        case .channelsDiffer:
            ("What came by post and by mail differs: {detail}.", "Ask the applicant which one is right.")
        // Every other code has its text in `english`; a test holds all texts to be there.
        default: ("", "")
        }
    }
}
