/// Who does something at MCS, or is asked to.
package enum Performer: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case clerk
    case facilityAdministrator = "facility_administrator"
    case person
    case mcsSupport = "mcs_support"

    package var title: Bilingual {
        switch self {
        case .clerk: Bilingual(ja: "事務局", en: "the secretariat")
        case .facilityAdministrator: Bilingual(ja: "事業所のMCS管理者", en: "the facility's administrator")
        case .person: Bilingual(ja: "本人", en: "the person")
        case .mcsSupport: Bilingual(ja: "MCSサポート", en: "MCS's support desk")
        }
    }
}

/// By what way somebody is asked to do something at MCS.
package enum AskingWay: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// Form 2 (J3).
    case bulkForm = "bulk_form"
    case mail
    case telephone
    /// MCS's own page for enquiries.
    case enquiryForm = "enquiry_form"
    case inPerson = "in_person"
    /// The printed work list.
    case workSheet = "work_sheet"

    package var title: Bilingual {
        switch self {
        case .bulkForm: Bilingual(ja: "一括登録の様式", en: "bulk registration form")
        case .mail: Bilingual(ja: "メール", en: "mail")
        case .telephone: Bilingual(ja: "電話", en: "telephone")
        case .enquiryForm: Bilingual(ja: "MCSの問い合わせフォーム", en: "MCS's enquiry form")
        case .inPerson: Bilingual(ja: "対面", en: "in person")
        case .workSheet: Bilingual(ja: "作業票", en: "work sheet")
        }
    }
}
