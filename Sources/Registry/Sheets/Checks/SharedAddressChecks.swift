/// Addresses that may not be a person's own (J6).
extension Findings {
    /// What looks shared, or like the facility's own, is refused or pointed out, as the network says.
    mutating func ownAddresses(
        _ roster: RosterReader, _ facilities: [FacilityEntry], shared: NetworkDefinition.Intake.SharedAddresses
    ) {
        let names = facilities.map(FacilityMailboxNames.init)
        for row in roster.people where row.kind?.departs != true {
            guard let email = row.email else { continue }
            let mailbox = SharedMailbox.words(of: email.localPart)
            let isFacilitys = row.facility.map { names[$0].match(mailbox.letters, row) } ?? false
            if SharedMailbox.isLikely(mailbox) || isFacilitys {
                add(shared == .refuse ? .emailShared : .emailLooksShared, roster.field(\.email, of: row))
            }
            if let facility = row.facility, isOfAnother(email, row, facilities[facility]) {
                add(.managerEmailOfAnother, roster.field(\.email, of: row))
            }
        }
    }

    private func isOfAnother(_ email: EmailAddress, _ row: PersonDraft, _ facility: FacilityEntry) -> Bool {
        guard let manager = facility.managerName, facility.managerEmail?.key == email.key,
            !row.nameKey.text.isEmpty
        else { return false }
        return ExactText(manager.folded.key) != row.nameKey
    }
}

/// The names by which a facility's own mailbox goes, in Latin letters.
private struct FacilityMailboxNames {
    /// Of three letters or more.
    private let names: [String]

    init(_ facility: FacilityEntry) {
        var names = Set(Self.spelled(facility.name ?? ""))
        if let email = facility.managerEmail, !MailProvider.isKnown(email.domain) {
            let label = email.domain.prefix { $0 != "." }
            names.insert(SharedMailbox.words(of: label).letters)
        }
        self.names = names.filter { $0.utf8.count >= 3 && !SharedMailbox.isGeneric($0) }.sorted()
    }

    /// Whether a mailbox goes by such a name, alone or with an office's word behind it, and the person does not.
    func match(_ letters: String, _ row: PersonDraft) -> Bool {
        for name in names where letters.hasPrefix(name) {
            guard SharedMailbox.isGeneric(String(letters.dropFirst(name.utf8.count))) else { continue }
            guard case .given(let kana?) = row.kana else { return true }
            return !Romanisation.spellings(of: kana).contains { $0.contains(name) }
        }
        return false
    }

    /// The parts of a name whose sound is known: kana and Latin letters. Ideographs can be read in many ways.
    private static func spelled(_ name: String) -> [String] {
        var (found, run): ([String], String.UnicodeScalarView) = ([], .init())
        for scalar in Array(name.widthFolded.unicodeScalars) + [" "] {
            if scalar.isKana || scalar.isASCIILetter {
                run.append(scalar.isKana ? scalar.katakana : scalar.lowercased)
            } else if !run.isEmpty {
                found += spellings(String(run))
                run.removeAll()
            }
        }
        return found
    }

    private static func spellings(_ run: String) -> [String] {
        guard run.unicodeScalars.first?.isKana == true else { return [run] }
        let stripped = kinds.reduce(run) { rest, kind in
            rest.hasSuffix(kind) ? String(rest.dropLast(kind.count)) : rest
        }
        // Two kana are a syllable of many a name.
        return stripped.unicodeScalars.count < 3 ? [] : Array(Romanisation.spellings(of: stripped))
    }

    /// What a facility is, behind what it is called; the longer first.
    private static let kinds = [
        "ケアプランセンター", "デイサービスセンター", "ステーション", "デイサービス", "クリニック", "センター", "ケアプラン", "ヘルパー",
        "サービス", "リハビリ", "ホーム", "ケア", "サポート", "グループ",
    ]
}
