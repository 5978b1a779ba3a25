/// The same application as it came by post and by e-mail, field by field (J4): addresses are compared exactly, since a
/// typing error in one is what the second channel is for; names by their folded form.
package struct ChannelComparison: Sendable {
    /// Facilities first, then people in the order of the mail.
    package let fields: [ComparedField]

    package var agrees: Bool { !fields.contains(where: \.verdict.blocks) }

    package init(paper: ComparedEntry, mail: ComparedEntry) {
        fields =
            Self.pairs(paper.facilities, mail.facilities, keys: [\.key])
            .flatMap { FieldPair.facility(paper: $0.left, mail: $0.right) }
            + Self.pairs(paper.people, mail.people, keys: [\.emailKey, \.pairingName])
            .flatMap { FieldPair.person(paper: $0.left, mail: $0.right) }
    }

    private struct Pair<Element> {
        let left: Element?
        let right: Element?
    }

    /// Pairs what goes by the same first key, then what is left by the next. What finds no counterpart stays alone.
    private static func pairs<Element>(
        _ left: [Element], _ right: [Element], keys: [(Element) -> String]
    ) -> [Pair<Element>] {
        var partners = [Int?](repeating: nil, count: right.count)
        var free = Set(left.indices)
        for key in keys {
            var waiting = Dictionary(grouping: free.sorted().reversed(), by: { key(left[$0]) })
            for index in right.indices where partners[index] == nil {
                guard let partner = waiting[key(right[index])]?.popLast() else { continue }
                partners[index] = partner
                free.remove(partner)
            }
        }
        return zip(right, partners).map { element, partner in
            Pair(left: partner.map { left[$0] }, right: element)
        } + free.sorted().map { Pair(left: left[$0], right: nil) }
    }
}

extension ComparedEntry.Facility {
    fileprivate var key: String { FoldedName(name ?? "").key }
}

extension RosterLine {
    fileprivate var pairingName: String { nameKey ?? "" }
}

/// How the fields of a facility or a person are laid side by side.
private enum FieldPair {
    static func facility(paper: ComparedEntry.Facility?, mail: ComparedEntry.Facility?) -> [ComparedField] {
        let subject = mail?.name ?? paper?.name ?? ""
        guard let paper, let mail else { return [alone(subject, .facility, inPaper: paper != nil)] }
        return [
            name(subject, .facilityName, paper.name, mail.name),
            exact(subject, .facilityType, paper.type, mail.type),
            exact(subject, .facilityNumber, paper.number, mail.number),
            exact(subject, .postalCode, paper.postalCode, mail.postalCode),
            name(subject, .address, paper.address, mail.address),
            exact(subject, .telephone, paper.telephone?.digits, mail.telephone?.digits),
            name(subject, .managerName, paper.managerName, mail.managerName),
            exact(subject, .managerEmail, paper.managerEmail, mail.managerEmail),
        ].compactMap(\.self)
    }

    static func person(paper: RosterLine?, mail: RosterLine?) -> [ComparedField] {
        let subject = mail?.name ?? paper?.name ?? mail?.email ?? paper?.email ?? ""
        guard let paper, let mail else { return [alone(subject, .person, inPaper: paper != nil)] }
        return [
            name(subject, .name, paper.name, mail.name),
            name(subject, .kana, paper.kana.over(nil), mail.kana.over(nil)),
            exact(subject, .email, paper.email, mail.email),
            exact(
                subject, .profession, [paper.profession, paper.professionOther].joined,
                [mail.profession, mail.professionOther].joined),
            exact(subject, .administrator, paper.isAdministrator?.mark, mail.isAdministrator?.mark),
        ].compactMap(\.self)
    }

    private static func alone(_ subject: String, _ label: Bilingual, inPaper: Bool) -> ComparedField {
        ComparedField(
            subject: subject, label: label, paper: inPaper ? subject : nil, mail: inPaper ? nil : subject,
            verdict: inPaper ? .missingInMail : .missingInPaper)
    }

    private static func exact(
        _ subject: String, _ label: Bilingual, _ paper: String?, _ mail: String?
    ) -> ComparedField? {
        field(subject, label, paper, mail) { paper, mail in
            paper.unicodeScalars.elementsEqual(mail.unicodeScalars) ? .agrees : .differs
        }
    }

    private static func name(
        _ subject: String, _ label: Bilingual, _ paper: String?, _ mail: String?
    ) -> ComparedField? {
        field(subject, label, paper, mail) { paper, mail in
            if paper.unicodeScalars.elementsEqual(mail.unicodeScalars) { return .agrees }
            return FoldedName(paper) == FoldedName(mail) ? .agreesFolded : .differs
        }
    }

    /// Nil when neither channel says anything. What only one of them gives counts as missing in the other only where the
    /// source demands it of both: name, address, profession (T A7); the rest may well stand on one form alone.
    private static func field(
        _ subject: String, _ label: Bilingual, _ paper: String?, _ mail: String?,
        _ compare: (String, String) -> ComparedField.Verdict
    ) -> ComparedField? {
        let verdict: ComparedField.Verdict
        switch (paper, mail) {
        case (nil, nil): return nil
        case (let paper?, let mail?): verdict = compare(paper, mail)
        case (nil, _): verdict = demanded.contains(label) ? .missingInPaper : .agrees
        case (_, nil): verdict = demanded.contains(label) ? .missingInMail : .agrees
        }
        return ComparedField(subject: subject, label: label, paper: paper, mail: mail, verdict: verdict)
    }

    private static let demanded: Set<Bilingual> = [.name, .email, .profession, .facilityName]
}

extension Bilingual {
    fileprivate static let facility = Bilingual(ja: "事業所", en: "facility")
    fileprivate static let person = Bilingual(ja: "利用者", en: "person")
    fileprivate static let facilityName = Bilingual(ja: "事業所名", en: "facility name")
    fileprivate static let facilityType = Bilingual(ja: "施設種別", en: "facility type")
    fileprivate static let facilityNumber = Bilingual(ja: "事業所番号", en: "facility number")
    fileprivate static let postalCode = Bilingual(ja: "郵便番号", en: "postal code")
    fileprivate static let address = Bilingual(ja: "所在地", en: "address")
    fileprivate static let telephone = Bilingual(ja: "電話番号", en: "telephone")
    fileprivate static let managerName = Bilingual(ja: "管理者氏名", en: "manager")
    fileprivate static let managerEmail = Bilingual(ja: "管理者メールアドレス", en: "manager's e-mail")
    fileprivate static let name = Bilingual(ja: "氏名", en: "name")
    fileprivate static let kana = Bilingual(ja: "フリガナ", en: "reading")
    fileprivate static let email = Bilingual(ja: "メールアドレス", en: "e-mail")
    fileprivate static let profession = Bilingual(ja: "職種", en: "profession")
    fileprivate static let administrator = Bilingual(ja: "MCS管理者", en: "administrator")
}

extension String {
    fileprivate var digits: String { String(unicodeScalars.filter { ("0"..."9").contains($0) }) }
}

extension Bool {
    fileprivate var mark: String { self ? "○" : "－" }
}

extension [String?] {
    /// Nil when all are.
    fileprivate var joined: String? {
        let known = compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: "／")
    }
}
