/// The items above the roster, each a row of label and value; the raw value is the label of the blank form.
enum HeadLabel: String, CaseIterable {
    case form = "様式"
    case appliedOn = "申込日"
    case kind = "申込区分"
    case facilityName = "事業所名"
    case facilityNumber = "事業所番号"
    case facilityType = "施設種別"
    case facilityTypeOther = "施設種別（その他）"
    case postalCode = "郵便番号"
    case address = "所在地"
    case telephone = "電話番号"
    case managerName = "管理者氏名"
    case managerEmail = "管理者メールアドレス"
    case seal = "押印"
    case identityChecked = "本人確認"
    case termsExplained = "利用規約の説明"
    case scope = "名簿の範囲"

    /// What else offices write for it.
    private var aliases: [String] {
        switch self {
        case .form: ["様式名", "form"]
        case .appliedOn: ["申込年月日", "申し込み日", "申請日", "日付", "date"]
        case .kind: ["区分", "申込者区分", "kind"]
        case .facilityName: ["施設名", "事業所名称", "施設名称", "法人・事業所名", "facility"]
        case .facilityNumber: ["施設番号", "医療機関コード", "医療機関番号", "facility number"]
        case .facilityType: ["事業所種別", "施設の種別", "種別", "サービス種別", "facility type"]
        case .facilityTypeOther: ["事業所種別（その他）", "種別（その他）"]
        case .postalCode: ["〒", "郵便", "事業所郵便番号", "postal code"]
        case .address: ["住所", "事業所所在地", "事業所住所", "施設所在地", "所在", "address"]
        case .telephone: ["電話", "TEL", "事業所電話番号", "事業所電話", "施設電話番号", "代表電話番号", "代表電話", "telephone"]
        case .managerName: ["管理者", "管理者名", "事業所管理者氏名", "代表者氏名", "manager"]
        case .managerEmail: ["管理者E-mail", "管理者メール", "管理者のメールアドレス", "manager email"]
        case .seal: ["印", "管理者印", "捺印", "seal"]
        case .identityChecked: ["本人の確認", "identity"]
        case .termsExplained: ["規約の説明", "利用規約", "terms"]
        case .scope: ["名簿の種類", "名簿範囲", "roster"]
        }
    }

    /// All that it goes by.
    var names: [String] { [rawValue] + aliases }

    /// Whether an individual leaves it empty.
    var isForFacilities: Bool {
        switch self {
        case .form, .appliedOn, .kind: false
        default: true
        }
    }

    /// Whether such a row, found below a roster, begins the form of the next facility: the items that stand on top of a
    /// form, under names that no cell of a roster has.
    static func beginsForm(_ key: String) -> Bool { beginningKeys.contains(key) }

    private static let beginningKeys: Set<String> = {
        let onTop: [HeadLabel] = [.form, .appliedOn, .kind, .facilityName, .facilityNumber, .facilityType]
        let names = Set(onTop.flatMap(\.names).map(\.labelKey))
        return names.subtracting(["日付", "区分", "種別", "サービス種別", "date", "kind", "form", "facility"])
    }()

    static let byKey: [String: HeadLabel] = {
        let labels = allCases.flatMap { label in label.names.map { ($0, label) } }
        // `〒` holds no letter and is its own key.
        return Dictionary(labels.map { (key(of: $0.0), $0.1) }) { first, _ in first }
    }()

    static func key(of label: String) -> String {
        let key = label.labelKey
        return key.isEmpty ? label.trimmed : key
    }
}

/// The label of a consent clause's row: `同意：` and the clause's own label.
enum ConsentLabel {
    static let prefix = "同意"

    static func written(_ clause: NetworkDefinition.ConsentClause) -> String { "\(prefix)：\(clause.label.ja)" }
}

/// What a row of a form's head is about.
enum HeadItem {
    case label(HeadLabel)
    /// By the clause's place in the network's list.
    case consent(Int)
}

/// The labels of a network's form.
struct HeadLabels {
    let clauses: [NetworkDefinition.ConsentClause]
    private let clauseByKey: [String: Int]

    /// Every consent may be written with or without `同意：` in front.
    init(_ clauses: [NetworkDefinition.ConsentClause]) {
        self.clauses = clauses
        let keys = clauses.enumerated().flatMap { index, clause in
            [(ConsentLabel.written(clause).labelKey, index), (clause.label.ja.labelKey, index)]
        }
        clauseByKey = Dictionary(keys) { first, _ in first }
    }

    func item(_ label: String) -> HeadItem? {
        let key = HeadLabel.key(of: label)
        return HeadLabel.byKey[key].map(HeadItem.label) ?? clauseByKey[key].map(HeadItem.consent)
    }
}
