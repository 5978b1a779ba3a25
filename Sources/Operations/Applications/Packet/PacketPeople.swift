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
            Fact(kind.title.ja, "\(effects.count { $0.kind == kind })名")
        }
    }

    var groups: [DecisionPacket.Group] {
        if let plan {
            return PlanEffect.Kind.allCases.compactMap { kind in
                group(kind.heading, plan.effects.filter { $0.kind == kind && kind != .unchanged }.map(row))
            }
        }
        guard !effects.isEmpty else { return [group("", lines.map(row))].compactMap(\.self) }
        let stated = StatedLines(lines, effects)
        return PlanEffect.Kind.allCases.compactMap { kind in
            let people = effects.filter { $0.kind == kind && kind != .unchanged }
            return group(kind.heading, people.map { row($0, stated) })
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

    /// As the rows and what was held before them say: not as things stand today.
    private func row(_ effect: EffectRecord, _ stated: StatedLines) -> (Int) -> Person {
        let (line, before) = (stated.line(of: effect), effect.before)
        let profession =
            line?.profession.map { ($0, line?.professionOther) }
            ?? before.map { ($0.values.profession, $0.values.professionOther) }
        return { number in
            Person(
                number: number, facility: effect.facility ?? "", name: effect.name,
                kana: line?.kana.over(before?.values.kana) ?? before?.values.kana ?? "",
                profession: profession.map {
                    definition.codes.professions.wording(of: $0.0, other: $0.1)
                } ?? "",
                email: line?.email ?? before?.values.email ?? "",
                isAdministrator: line?.isAdministrator ?? before?.isAdministrator ?? false,
                details: stated.differences(of: effect).map(shown)
                    + done(removal: effect.removedAccount, isAtMCS: line?.kind.isDoneAtMCS ?? false))
        }
    }

    private func details(of effect: PlanEffect) -> [String] {
        effect.differences.map(shown) + done(removal: effect.removesAccount, isAtMCS: effect.isDoneAtMCS)
    }

    private func shown(_ difference: FieldDifference) -> String {
        difference.line(definition.codes.professions).ja
    }

    private func done(removal: Bool, isAtMCS: Bool) -> [String] {
        (removal ? ["ネットワークから削除"] : []) + (isAtMCS ? ["MCSでは手続き済みとの届出"] : [])
    }
}

/// The rows of an approved roster beside what came of them.
private struct StatedLines {
    private let lines: [Int: RosterLine]
    private let ofAccount: [Int64: [RosterLine]]

    init(_ lines: [RosterLine], _ effects: [EffectRecord]) {
        let byLine = Dictionary(lines.map { ($0.line, $0) }) { first, _ in first }
        self.lines = byLine
        ofAccount = effects.reduce(into: [:]) { ofAccount, effect in
            guard let line = effect.line.flatMap({ byLine[$0] }) else { return }
            ofAccount[effect.accountID, default: []].append(line)
        }
    }

    func line(of effect: EffectRecord) -> RosterLine? { effect.line.flatMap { lines[$0] } }

    /// Before and after; nothing of people who are new, or who leave.
    func differences(of effect: EffectRecord) -> [FieldDifference] {
        guard let line = line(of: effect), let before = effect.before, effect.kind != .leave else { return [] }
        return FieldDifference.made(
            by: line, among: ofAccount[effect.accountID] ?? [line], over: before.values,
            wasAdministrator: before.isAdministrator)
    }
}

extension PlanEffect.Kind {
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
