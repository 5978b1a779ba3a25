import Documents
import Registry
import Storage

/// What becomes of whom.
extension PacketSources {
    typealias Person = DecisionPacket.Person

    var changesHeading: String {
        if plan != nil { return "承認により変わること" }
        return effects.isEmpty ? "名簿に書かれた方" : "登録の結果"
    }

    var counts: [Fact] {
        if let plan {
            let total = plan.summary.total
            return [
                ("新規登録", total.registered), ("所属の追加", total.joined), ("転入", total.moved), ("変更", total.changed),
                ("退職・転出", total.left), ("変更なし", total.unchanged),
            ].map { Fact($0, "\($1)名") }
        }
        guard !effects.isEmpty else { return [Fact("名簿の行", "\(lines.count)行")] }
        return PlanEffect.Kind.allCases.map { kind in
            Fact(kind.wording, "\(effects.count { $0.kind == kind })名")
        }
    }

    var groups: [DecisionPacket.Group] {
        if let plan {
            return PlanEffect.Kind.allCases.compactMap { kind in
                group(kind.heading, plan.effects.filter { $0.kind == kind && kind != .unchanged }.map(row))
            }
        }
        guard !effects.isEmpty else { return [group("", lines.map(row))].compactMap(\.self) }
        let byLine = Dictionary(lines.map { ($0.line, $0) }) { first, _ in first }
        return PlanEffect.Kind.allCases.compactMap { kind in
            let people = effects.filter { $0.kind == kind && kind != .unchanged }
            return group(kind.heading, people.map { row($0, byLine) })
        }
    }

    /// Nil for nobody.
    private func group(_ heading: String, _ rows: [(Int) -> Person]) -> DecisionPacket.Group? {
        guard !rows.isEmpty else { return nil }
        return DecisionPacket.Group(
            heading: heading.isEmpty ? "\(rows.count)行" : "\(heading)　\(rows.count)名",
            showsFacility: facilities.count > 1, people: rows.enumerated().map { $1($0 + 1) })
    }

    private func row(_ effect: PlanEffect) -> (Int) -> Person {
        let values = effect.values
        return { number in
            Person(
                number: number, facility: effect.facility.flatMap { facilities[$0].name } ?? "",
                name: values.name, kana: values.kana ?? "",
                profession: definition.codes.professions.wording(
                    of: values.profession, other: values.professionOther),
                email: values.email, isAdministrator: effect.isAdministrator, details: details(of: effect))
        }
    }

    private func row(_ line: RosterLine) -> (Int) -> Person {
        { number in
            Person(
                number: number, facility: line.facility.flatMap { facilities[$0].name } ?? "",
                name: line.name ?? "", kana: line.kana.over(nil) ?? "",
                profession: line.profession.map {
                    definition.codes.professions.wording(of: $0, other: line.professionOther)
                } ?? "",
                email: line.email, isAdministrator: line.isAdministrator ?? false, details: [])
        }
    }

    private func row(_ effect: EffectRecord, _ lines: [Int: RosterLine]) -> (Int) -> Person {
        let line = effect.line.flatMap { lines[$0] }
        return { number in
            Person(
                number: number, facility: effect.facility ?? "", name: effect.name,
                kana: line?.kana.over(nil) ?? "",
                profession: line?.profession.map {
                    definition.codes.professions.wording(of: $0, other: line?.professionOther)
                } ?? "",
                email: line?.email ?? "", isAdministrator: line?.isAdministrator ?? false,
                details: effect.removedAccount ? ["ネットワークから削除"] : [])
        }
    }

    private func details(of effect: PlanEffect) -> [String] {
        let changes = effect.differences.map { difference in
            func shown(_ value: String?) -> String {
                guard let value else { return "（なし）" }
                guard difference.field == .profession else { return value }
                return definition.codes.professions.wording(of: value, other: nil)
            }
            return "\(difference.field.label.ja)：\(shown(difference.before)) → \(shown(difference.after))"
        }
        return changes + (effect.removesAccount ? ["ネットワークから削除"] : [])
            + (effect.isDoneAtMCS ? ["MCSでは手続き済みとの届出"] : [])
    }
}

extension PlanEffect.Kind {
    fileprivate var wording: String {
        switch self {
        case .register: "新規登録"
        case .join: "所属の追加"
        case .move: "転入"
        case .change: "変更"
        case .unchanged: "変更なし"
        case .leave: "退職・転出"
        }
    }

    fileprivate var heading: String {
        switch self {
        case .register: "新しく登録する方"
        case .join: "所属が加わる方（兼務など）"
        case .move: "ほかの事業所から移る方"
        case .change: "登録内容が変わる方"
        case .unchanged: "変わらない方"
        case .leave: "事業所を離れる方"
        }
    }
}
