/// What the office keeps beside an application (J9), by the names of its columns.
package enum OfficeEntry: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case officeReceivedOn = "office_received_on"
    case registryNumber = "registry_number"
    case documentNumber = "document_number"
    case decisionNumber = "decision_number"
    case decidedOn = "decided_on"
    case decisionMaker = "decision_maker"
    case decisionOffice = "decision_office"
    case paperPlace = "paper_place"
    case fileSeries = "file_series"
    case retainedUntil = "retained_until"

    package var title: Bilingual {
        switch self {
        case .officeReceivedOn: Bilingual(ja: "収受日", en: "came to the office")
        case .registryNumber: Bilingual(ja: "収受番号", en: "registry number")
        case .documentNumber: Bilingual(ja: "文書番号", en: "document number")
        case .decisionNumber: Bilingual(ja: "決裁番号", en: "decision number")
        case .decidedOn: Bilingual(ja: "決裁日", en: "decided on")
        case .decisionMaker: Bilingual(ja: "決裁者", en: "decided by")
        case .decisionOffice: Bilingual(ja: "決裁者の職", en: "office of who decided")
        case .paperPlace: Bilingual(ja: "原本の場所", en: "paper kept at")
        case .fileSeries: Bilingual(ja: "簿冊", en: "file")
        case .retainedUntil: Bilingual(ja: "保存期限", en: "kept until")
        }
    }
}
