/// What a sheet says about a facility: in the form's head as a row each, or as columns beside the people.
enum FacilityItem: Int, CaseIterable {
    case name, number, type, typeOther, postalCode, address, telephone, managerName, managerEmail

    init(_ field: FacilityField) {
        self =
            switch field {
            case .name: .name
            case .type: .type
            case .typeOther: .typeOther
            case .number: .number
            case .postalCode: .postalCode
            case .address: .address
            case .telephone: .telephone
            case .managerName: .managerName
            case .managerEmail: .managerEmail
            }
    }

    var label: HeadLabel {
        switch self {
        case .name: .facilityName
        case .number: .facilityNumber
        case .type: .facilityType
        case .typeOther: .facilityTypeOther
        case .postalCode: .postalCode
        case .address: .address
        case .telephone: .telephone
        case .managerName: .managerName
        case .managerEmail: .managerEmail
        }
    }

    /// More than who it is: where it is, and who answers for it.
    var isDetail: Bool { self != .name && self != .number }

    /// By the heading of a column, which some share with a person's.
    static func named(_ key: String) -> FacilityItem? { byKey[key] }

    private static let byKey: [String: FacilityItem] = {
        let items = allCases.flatMap { item in item.label.names.map { (HeadLabel.key(of: $0), item) } }
        return Dictionary(items) { first, _ in first }
    }()
}
