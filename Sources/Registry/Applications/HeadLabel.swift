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
        case .postalCode: ["〒", "郵便", "postal code"]
        case .address: ["住所", "事業所所在地", "所在", "address"]
        case .telephone: ["電話", "TEL", "事業所電話番号", "telephone"]
        case .managerName: ["管理者", "管理者名", "事業所管理者氏名", "代表者氏名", "manager"]
        case .managerEmail: ["管理者E-mail", "管理者メール", "管理者のメールアドレス", "manager email"]
        case .seal: ["印", "管理者印", "捺印", "seal"]
        case .identityChecked: ["本人の確認", "identity"]
        case .termsExplained: ["規約の説明", "利用規約", "terms"]
        }
    }

    /// Whether an individual leaves it empty.
    var isForFacilities: Bool {
        switch self {
        case .form, .appliedOn, .kind: false
        default: true
        }
    }

    static let byKey: [String: HeadLabel] = {
        let labels = allCases.flatMap { label in ([label.rawValue] + label.aliases).map { ($0, label) } }
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
