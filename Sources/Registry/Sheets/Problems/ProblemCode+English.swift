/// What each problem says in English, and what to do.
extension ProblemCode {
    var english: (message: String, remedy: String) {
        switch self {
        // The file.
        case .rowUndecodable:
            ("This row could not be read ({detail}).", "Open the file again, retype this row and save it.")
        case .rowTooWide:
            (
                "A column without a heading holds “{value}”.",
                "Check whether the cells have shifted, and keep them under their headings."
            )
        case .labelUnknown:
            (
                "“{label}” is not part of the form and was not read.",
                "If it matters, put it into one of the form's items."
            )
        case .labelTwice:
            ("“{label}” is written twice.", "Keep one of them.")
        case .labelUnneeded:
            ("“{label}” is not used when an individual applies.", "Leave it empty, or apply as a facility.")
        case .columnUnknown:
            (
                "The column “{label}” is not part of the form and was not read.",
                "If it matters, put it into one of the form's columns."
            )
        case .columnTwice:
            ("There are two columns “{label}”.", "Keep one of them.")
        case .cellIgnored:
            (
                "“{value}”, to the right of the field, was not read.",
                "If it belongs to the answer, write it all into one field."
            )
        case .titleLinesSkipped:
            (
                "Lines {lines} were taken for titles and skipped.",
                "If they belong to the application, put them into the form's items or the roster's columns."
            )
        case .columnAmbiguous:
            (
                "The column “{label}” could be the facility's or the person's, so it was not read.",
                "Change its heading to one of: {suggestion}."
            )
        case .otherSheets:
            (
                "The file's other sheets were not read: {detail}.",
                "If they matter, put everything on one sheet, or each sheet into a file of its own."
            )
        case .formulaWithoutValue:
            (
                "“{label}” is a formula whose result the file does not hold.",
                "Open and save the file in a spreadsheet, or replace the formula by its value."
            )
        case .characterForbidden:
            (
                "“{label}” holds {detail}, which cannot be used.",
                "Delete that character and type the text again."
            )
        case .characterPrivate:
            (
                "“{label}” holds a private character: {detail}. Other devices cannot show it.",
                "Use the nearest standard form, or tell the secretariat what it looks like."
            )
        // Who applies, and when.
        case .kindUnclear:
            ("The kind of application, “{value}”, cannot be read.", "Write 事業所 (facility) or 個人 (individual).")
        case .individualNotAccepted:
            ("This network takes no individual applications.", "Apply through the facility you belong to.")
        case .individualNamesFacility:
            (
                "An individual's application names a facility, “{value}”.",
                "Leave the facility's name empty, or change the kind to 事業所 (facility)."
            )
        case .individualNotAlone:
            (
                "An individual's application lists more than one person.",
                "Use a form of its own for each person."
            )
        case .facilityNotAccepted:
            ("This network takes no applications from facilities.", "Apply person by person, as individuals.")
        case .applicationDateMissing:
            ("The date of application is empty.", "Write the date, for example 2026-11-21.")
        case .applicationDateInvalid:
            ("The date “{value}” cannot be used: {detail}.", "Write it like 2026-11-21 or 令和8年11月21日.")
        case .applicationDateRepaired:
            (
                "The date “{value}” was taken for a spreadsheet's day number and read as {repaired}.",
                "If that is wrong, write the date again."
            )
        case .applicationDatesDiffer:
            (
                "The date “{value}” differs from that of another facility.",
                "The latest counts as the application's date; if that is wrong, write the same one everywhere."
            )
        case .applicationDateInFuture:
            ("The date “{value}” lies after the day of receipt.", "Check the date of application.")
        case .applicationDateLongAgo:
            ("The date “{value}” lies more than a year before the day of receipt.", "Check the year.")
        case .scopeUnclear:
            (
                "What the roster covers, “{value}”, cannot be read or contradicts another entry.",
                "Write 全員 (everybody) if it lists all who are there now, 変更分 (changes) otherwise."
            )
        // The facility.
        case .facilityCarriedOver:
            (
                "Lines {lines} name no facility and were read as of that above, “{detail}”.",
                "If that is wrong, name the facility on every row."
            )
        case .facilityDataDiffers:
            (
                "“{value}” in “{label}” differs from “{detail}” of the same facility in line {lines}.",
                "Make them the same; if they are two facilities, give them different names."
            )
        case .facilityWithoutPeople:
            ("Nobody is listed for the facility “{value}”.", "List its people, or remove the facility.")
        case .facilityNameMissing:
            ("The facility's name is empty.", "Write the facility's full name.")
        case .facilityNumberInvalid:
            (
                "The facility number “{value}” cannot be read as ten characters.",
                "Copy it from the designation notice, or leave it empty if there is none."
            )
        case .facilityNumberCheckDigit:
            (
                "The check digit of the facility number “{value}” does not agree.",
                "Check it for typing errors; if it is right, leave it."
            )
        case .facilityNumberRepaired:
            (
                "The leading zero of “{value}” was restored: read as “{repaired}”.",
                "If that is wrong, give the right number."
            )
        case .facilityTypeMissing:
            ("The facility type is empty.", "Choose one from the list, or “other” with a text.")
        case .facilityTypeUnknown:
            (
                "The facility type “{value}” is not in the list. {suggestion}",
                "Choose one from the list, or “other” with a text."
            )
        case .facilityTypeOtherMissing:
            ("The facility type is “other” without a text.", "Describe it in 施設種別（その他）.")
        case .facilityTypeOtherUnneeded:
            (
                "The facility type is in the list, so the text “{value}” for “other” is not used.",
                "Check the facility type."
            )
        case .postalCodeInvalid:
            ("The postal code “{value}” cannot be read as seven digits.", "Write it like 201-0001.")
        case .postalCodeRepaired:
            (
                "Leading zeros of the postal code “{value}” were restored: read as “{repaired}”.",
                "Check that it fits the address."
            )
        case .facilityAddressMissing:
            ("The facility's address is empty.", "Write where the facility is.")
        case .facilityAddressLikeDate:
            (
                "The address “{value}” looks like a date.",
                "Check whether a spreadsheet turned the house number into a date."
            )
        case .facilityAddressJoined:
            (
                "Line breaks in the address became spaces: read as “{repaired}”.",
                "If that is wrong, write it on one line."
            )
        case .telephoneMissing:
            ("The telephone number is empty.", "Write a number that can be called in an emergency.")
        case .telephoneInvalid:
            (
                "The telephone number “{value}” cannot be read.",
                "Write it with its area code, like 03-0000-0000."
            )
        case .telephoneRepaired:
            (
                "The telephone number “{value}” was read as “{repaired}”.",
                "If that is wrong, give the right number."
            )
        // Declarations and consents.
        case .sealMissing:
            ("The field for the seal is empty.", "Write あり (present) or 省略 (waived).")
        case .sealUnclear:
            ("The answer “{value}” about the seal cannot be read.", "Write あり (present) or 省略 (waived).")
        case .consentMissing:
            ("“{label}” has no answer.", "Read it and, if you agree, write 同意する.")
        case .consentDeclined:
            (
                "“{label}” was declined.",
                "The application needs this consent; the secretariat answers questions."
            )
        case .consentUnclear:
            ("The answer “{value}” to “{label}” cannot be read.", "Write 同意する (agreed) or 同意しない (not agreed).")
        case .declarationMissing:
            ("“{label}” has not been confirmed.", "When it is done, write {suggestion}.")
        case .declarationUnclear:
            ("The answer “{value}” to “{label}” cannot be read.", "When it is done, write {suggestion}.")
        // A person: the facility manager, or a row of the roster.
        case .nameMissing:
            ("“{label}” is empty.", "Write the person's name.")
        case .nameTrimmed:
            (
                "Spaces at the ends of “{label}” were left out.",
                "The name itself is unchanged; nothing needs to be done."
            )
        case .kanaMissing:
            ("The reading is empty.", "Write it if you can: it helps to find and address the person.")
        case .kanaInvalid:
            ("The reading “{value}” holds something other than kana: {detail}.", "Write it in katakana.")
        case .kanaNormalised:
            ("The reading “{value}” was read as “{repaired}”.", "Nothing needs to be done.")
        case .professionMissing:
            ("The profession is empty.", "Choose one from the list, or “other” with a text.")
        case .professionUnknown:
            (
                "The profession “{value}” is not in the list. {suggestion}",
                "Choose one from the list, or “other” with a text."
            )
        case .professionOtherMissing:
            ("The profession is “other” without a text.", "Describe it in 職種（その他）.")
        case .professionOtherUnneeded:
            (
                "The profession is in the list, so the text “{value}” for “other” is not used.",
                "Check the profession."
            )
        case .emailMissing:
            ("“{label}” is empty.", "Write an address that the person can read.")
        case .emailInvalid:
            (
                "The e-mail address “{value}” cannot be used: {detail}.",
                "Write it again as name@domain, in half-width characters."
            )
        case .emailRepaired:
            (
                "The e-mail address “{value}” was read as “{repaired}” ({detail}).",
                "If that is wrong, give the right address."
            )
        case .emailCarrierException:
            (
                "The e-mail address “{value}” uses dots in a way that only some mobile carriers allowed.",
                "Mail may not reach it: use another address if possible."
            )
        case .emailShared:
            (
                "The e-mail address “{value}” looks like one shared by several people.",
                "Give each person an address of their own."
            )
        case .emailLooksShared:
            (
                "The e-mail address “{value}” looks like one shared by several people.",
                "Check that only this person uses it."
            )
        case .emailDomainDoubtful:
            ("In “{value}”, the part after the @ may be meant as “{suggestion}”.", "Check the spelling.")
        case .emailLookAlike:
            (
                "The e-mail address holds characters that only look like Latin letters; read as “{repaired}”: {detail}.",
                "Ask the person whether that is the right address."
            )
        case .administratorUnclear:
            (
                "The mark “{value}” for the MCS administrator cannot be read.",
                "Mark administrators with ○ and leave the others empty."
            )
        case .rosterKindUnknown:
            (
                "The kind “{value}” of this row cannot be read. {suggestion}",
                "Write 新規 (new), 変更 (change), 退職 (departure), MCS登録済 or MCS削除済 (done at MCS)."
            )
        case .emptyNotKept:
            (
                "In a row that changes somebody, “{label}” is empty.",
                "Write * to keep it, or the new value; ○ or × for the MCS administrator."
            )
        case .emptyErases:
            ("“{label}” is empty, so what is registered will be erased.", "Write * to keep it.")
        default: englishOfRosters
        }
    }
}
