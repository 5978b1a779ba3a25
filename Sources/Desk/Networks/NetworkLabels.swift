import Registry

extension NetworkDefinition.Membership {
    var label: Bilingual {
        switch (facilities, individuals) {
        case (true, true): Bilingual(ja: "事業所と個人", en: "facilities and individuals")
        case (true, false): Bilingual(ja: "事業所", en: "facilities")
        case (false, true): Bilingual(ja: "個人", en: "individuals")
        case (false, false): Bilingual(ja: "受付を停止中", en: "nobody at present")
        }
    }
}

extension NetworkDefinition.Formalities {
    var registryNumberLabel: Bilingual { Self.label(demanded: registryNumber) }
    var decisionNumberLabel: Bilingual { Self.label(demanded: decisionNumberRequired) }

    private static func label(demanded: Bool) -> Bilingual {
        demanded
            ? Bilingual(ja: "登録の前に必要", en: "needed before registration") : Bilingual(ja: "任意", en: "optional")
    }

    /// The command that approves an application, with what this network demands for it.
    func approval(of receipt: String) -> String {
        "application approve \(receipt)" + (registryNumber ? " --registry-number '...'" : "")
            + (decisionNumberRequired ? " --decision-number '...'" : "")
    }

    var rejectionLabel: Bilingual {
        canReject
            ? Bilingual(ja: "あり", en: "possible") : Bilingual(ja: "なし（差戻しのみ）", en: "none, only return")
    }
}

extension NetworkDefinition.TemporaryPasswordPolicy {
    var label: Bilingual {
        Bilingual(ja: "\(lapsesAfterOpenDays)開庁日", en: "\(lapsesAfterOpenDays) open days")
    }
}

/// What an entry of a network's code list is called; an entry that is no more on the list goes by its id.
struct CodeLabels {
    private let labels: [String: Bilingual]

    init(_ codes: [NetworkDefinition.Code]) {
        labels = Dictionary(codes.map { ($0.id, $0.label) }) { first, _ in first }
    }

    /// - Parameter other: the text beside an entry that takes one: `その他（音楽療法士）`.
    func label(_ id: String, other: String? = nil) -> Bilingual {
        let label = labels[id] ?? Bilingual(ja: id, en: id)
        guard let other, !other.isEmpty else { return label }
        return Bilingual(ja: "\(label.ja)（\(other)）", en: "\(label.en): \(other)")
    }
}
