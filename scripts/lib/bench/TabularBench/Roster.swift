/// A roster of made-up people, the same on every run: what a facility's file looks like, over and over.
struct Roster {
    private var seed: UInt64 = 0x6D61_646F

    /// A file of at least `size` bytes in an encoding, as Excel writes it.
    static func file(of size: Int, in encoding: Encoding) throws(UnencodableCharacter) -> [UInt8] {
        var roster = Roster()
        var writer = CSVWriter(encoding: encoding)
        try writer.append(row: ["氏名", "フリガナ", "職種", "職種（その他）", "メールアドレス", "MCS管理者", "電話番号", "備考"])
        var number = 0
        while writer.bytes.count < size {
            number += 1
            try writer.append(row: roster.person(number))
        }
        return writer.bytes
    }

    private mutating func person(_ number: Int) -> [String] {
        let family = pick(Self.families)
        let given = pick(Self.givens)
        let telephone = "090-\(1000 + number % 9000)-\(1000 + number / 9 % 9000)"
        return [
            "\(family.0) \(given.0)", "\(family.1) \(given.1)", pick(Self.professions), "",
            "\(given.2).\(family.2)\(number)@\(pick(Self.hosts)).example.jp", number % 12 == 1 ? "○" : "",
            telephone, number % 20 == 0 ? "\"夜間\"は不可、\n日中のみ" : "",
        ]
    }

    private mutating func pick<Item>(_ items: [Item]) -> Item {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return items[Int(seed >> 33) % items.count]
    }

    private static let families = [
        ("髙橋", "タカハシ", "takahashi"), ("山﨑", "ヤマザキ", "yamazaki"), ("佐藤", "サトウ", "sato"),
        ("小笠原", "オガサワラ", "ogasawara"), ("林", "ハヤシ", "hayashi"), ("渡邊", "ワタナベ", "watanabe"),
        ("五十嵐", "イガラシ", "igarashi"), ("東", "ヒガシ", "higashi"),
    ]
    private static let givens = [
        ("健一", "ケンイチ", "kenichi"), ("美咲", "ミサキ", "misaki"), ("直樹", "ナオキ", "naoki"),
        ("さくら", "サクラ", "sakura"), ("翔", "ショウ", "sho"), ("由美子", "ユミコ", "yumiko"),
        ("あかり", "アカリ", "akari"),
    ]
    private static let professions = [
        "医師", "看護師", "薬剤師", "介護支援専門員", "理学療法士", "訪問介護員", "医療事務", "社会福祉士",
    ]
    private static let hosts = ["midoridai", "mihon-clinic", "izumi-houkan", "yakkyoku", "carenet"]
}
