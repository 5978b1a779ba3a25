/// Step 8: somebody new who is perhaps known already, by another address.
extension PlanDraft {
    mutating func warnOfNamesakes() {
        let newcomers = people.indices.filter { people[$0].known == nil && !people[$0].isRefused }
        guard !newcomers.isEmpty, !network.people.isEmpty else { return }
        let known = Dictionary(grouping: network.people.indices) {
            ExactText(network.people[$0].values.nameKey)
        }
        for newcomer in newcomers {
            guard let values = people[newcomer].values, let row = people[newcomer].rows.first else { continue }
            let namesakes = (known[ExactText(values.nameKey)] ?? []).filter {
                Self.soundsAlike(self.values(known: $0).kana, values.kana)
            }
            guard !namesakes.isEmpty else { continue }
            let texts = namesakes.map { whereabouts(of: $0, seenFrom: row) }
            report(
                .personKnownByOtherEmail, row: row, .name, value: lines[row].name,
                [
                    .detail: Bilingual(
                        ja: Bilingual.list(texts.map(\.ja)).ja, en: Bilingual.list(texts.map(\.en)).en)
                ])
        }
    }

    /// A reading that is not known contradicts none.
    private static func soundsAlike(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return true }
        return left == right || FoldedName(left).key == FoldedName(right).key
    }

    /// Where they work — never their address, which the applicant need not know — and whether this very roster lets them go.
    private func whereabouts(of known: Int, seenFrom row: Int) -> Bilingual {
        let person = network.people[known]
        let facilities =
            person.affiliations.isEmpty
            ? Bilingual(ja: "個人参加", en: "taking part individually")
            : .list(person.affiliations.map(\.facilityName))
        guard leaves(known, place(ofRow: row)) else { return facilities }
        return Bilingual(
            ja: facilities.ja + "。この名簿では離れる方で、アドレスが変わっただけかもしれません",
            en: facilities.en + "; leaving with this roster, so perhaps only the address has changed")
    }

    private func leaves(_ known: Int, _ place: Int?) -> Bool {
        guard let place, let index = personOfKnown[known] else { return false }
        return people[index].departures.contains {
            $0.affiliation.flatMap { network.place(ofRegistered: $0.facility) } == place
        }
    }
}
