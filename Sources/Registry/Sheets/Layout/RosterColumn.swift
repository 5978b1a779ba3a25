/// The columns of the roster about a person, in any order; the raw value is the heading of the blank form.
enum RosterColumn: String, CaseIterable {
    case name = "氏名"
    case kana = "フリガナ"
    case profession = "職種"
    case professionOther = "職種（その他）"
    case email = "メールアドレス"
    case administrator = "MCS管理者"
    case telephone = "電話番号"
    case kind = "区分"
    case previousEmail = "旧メールアドレス"

    /// What else offices write for it.
    private var aliases: [String] {
        switch self {
        case .name: ["お名前", "名前", "職員氏名", "職員名", "利用者名", "スタッフ名", "スタッフ氏名", "name"]
        case .kana:
            [
                "カナ", "氏名カナ", "氏名（カナ）", "氏名フリガナ", "氏名（フリガナ）", "お名前（フリガナ）", "ヨミ", "よみがな", "読み",
                "kana", "reading",
            ]
        case .profession: ["資格", "職名", "profession"]
        case .professionOther: ["職種その他の内容", "その他職種", "その他", "other profession"]
        case .email: ["メール", "アドレス", "E-mail", "Eメール", "E-mailアドレス", "メアド", "mail", "e-mail address"]
        case .administrator: ["管理者", "MCS管理者＊1", "MCS管理", "施設管理者", "管理者権限", "administrator"]
        case .telephone:
            [
                "電話", "TEL", "携帯電話", "携帯番号", "携帯電話番号", "個人電話番号", "連絡先", "telephone",
            ]
        case .kind: ["異動区分", "処理区分", "届出区分", "種別", "kind"]
        case .previousEmail:
            [
                "変更前メールアドレス", "変更前のメールアドレス", "旧アドレス", "変更前アドレス", "旧メール", "旧E-mail",
                "previous e-mail address",
            ]
        }
    }

    /// Whether nobody new can be read without it.
    func isRequired(of applicant: Applicant) -> Bool {
        switch self {
        case .name, .profession, .email: true
        case .administrator: applicant == .facility
        case .kana, .professionOther, .telephone, .kind, .previousEmail: false
        }
    }

    static func named(_ key: String) -> RosterColumn? { byKey[key] }

    private static let byKey: [String: RosterColumn] = {
        let names = allCases.flatMap { column in
            ([column.rawValue] + column.aliases).map { ($0.labelKey, column) }
        }
        return Dictionary(names) { first, _ in first }
    }()
}
