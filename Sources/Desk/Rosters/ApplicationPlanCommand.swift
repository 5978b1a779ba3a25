import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// What approving an application would do now, facility by facility and person by person.
struct ApplicationPlanCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "承認すると何が起きるかを表示します / Show what approving would do")

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let found = try await service.plan(
            of: receipt.number, in: network.code, on: time.instant(desk.environment).dayInJapan)
        let definition = try await service.activeForms(of: network.code).forms.definition
        let shown = PlannedRoster(found, definition)
        try desk.answer(shown) { $0.plan(shown, network) }
    }
}

/// A plan as it is shown.
struct PlannedRoster: Encodable {
    let receipt: String
    let scope: RosterScope
    /// Changes when the plan does; to be given back when approving.
    let plan: String
    let facilities: [ChangedFacility]
    let people: [PlannedPerson]
    let problems: [FoundProblem]
    /// Facilities that would lose more people than the network's brake lets through.
    let braked: [String]
    /// What the facility says to it; nil where its own desk did not ask.
    let removalExplanation: String?
    /// Nil where the network does not confirm addresses.
    let addresses: ConfirmedAddresses?
    /// What the network demands of an approval; not part of the answer in JSON.
    let formalities: NetworkDefinition.Formalities

    enum CodingKeys: CodingKey {
        case receipt, scope, plan, facilities, people, problems, braked, removalExplanation, addresses
    }

    init(_ shown: ShownPlan, _ definition: NetworkDefinition) {
        let names = shown.facilities.map { $0.name ?? "" }
        receipt = shown.application.receipt
        scope = shown.application.scope
        plan = shown.plan.fingerprint
        let types = definition.codes.facilityTypes
        facilities = shown.plan.facilityEffects.map {
            ChangedFacility(
                id: $0.change.before.id, name: $0.change.before.name, $0.change.differences, types)
        }
        people = shown.plan.effects.map { PlannedPerson($0, facilities: names, definition.codes.professions) }
        problems = shown.plan.problems.map(FoundProblem.init)
        braked = shown.plan.brakes(definition.intake.removalBrake).map { names[$0] }
        removalExplanation = shown.application.removalExplanation
        addresses = shown.addresses.map(ConfirmedAddresses.init)
        formalities = definition.formalities
    }
}

/// What would become of one person at one facility.
struct PlannedPerson: Encodable {
    let line: Int?
    let facility: String?
    let effect: PlanEffect.Kind
    let name: String
    let email: String
    let isAdministrator: Bool
    let differences: [FieldDifference]
    /// Whether they leave the network with this.
    let removesAccount: Bool
    let isDoneAtMCS: Bool

    /// The differences in words.
    private let lines: [Bilingual]

    enum CodingKeys: CodingKey {
        case line, facility, effect, name, email, isAdministrator, differences, removesAccount, isDoneAtMCS
    }

    init(_ effect: PlanEffect, facilities: [String], _ professions: [NetworkDefinition.Code]) {
        line = effect.line
        facility = effect.facility.map { facilities[$0] }
        self.effect = effect.kind
        name = effect.values.name
        email = effect.values.email
        isAdministrator = effect.isAdministrator
        differences = effect.differences
        lines = effect.differences.map { $0.line(professions) }
        removesAccount = effect.removesAccount
        isDoneAtMCS = effect.isDoneAtMCS
    }

    /// `電話番号：042-000-0000 → 042-000-0001`
    var details: Bilingual {
        let end = removesAccount ? [Bilingual(ja: "ネットワークから削除", en: "removed from the network")] : []
        return Bilingual(
            ja: (lines + end).map(\.ja).joined(separator: "、"),
            en: (lines + end).map(\.en).joined(separator: "; "))
    }
}

extension Page {
    mutating func plan(_ planned: PlannedRoster, _ network: ChosenNetwork) {
        facts([
            Fact("受付番号", "receipt", planned.receipt),
            Fact("名簿の範囲", "the roster speaks for", term: planned.scope.title),
            Fact("計画の番号", "plan", planned.plan),
        ])
        changed(planned.facilities, Bilingual(ja: "登録内容が変わる事業所", en: "Facilities that change"))
        for kind in PlanEffect.Kind.allCases where kind != .unchanged {
            let people = planned.people.filter { $0.effect == kind }
            guard !people.isEmpty else { continue }
            gap()
            say(kind.heading(people.count))
            effects(people)
        }
        let unchanged = planned.people.filter { $0.effect == .unchanged }.count
        if unchanged > 0 {
            gap()
            say("変わらない方：\(unchanged)名", "Unchanged: \(unchanged)")
        }
        problems(planned.problems)
        addresses(planned.addresses)
        planNext(planned, network)
    }

    private mutating func effects(_ people: [PlannedPerson]) {
        var columns: [Column<PlannedPerson>] = [
            Column("行", "line", .trailing) { $0.line.map(String.init) },
            Column("事業所", "facility") { $0.facility },
            Column("氏名", "name") { $0.name },
            Column("メールアドレス", "address") { $0.email },
            Column("MCS管理者", "administrator", term: { $0.isAdministrator ? .answer(true) : nil }),
        ]
        if people.contains(where: { !$0.details.ja.isEmpty }) {
            columns.append(Column("内容", "what", term: { $0.details }))
        }
        table(people, orSay: Bilingual(ja: "いません。", en: "None."), columns)
    }

    private mutating func planNext(_ planned: PlannedRoster, _ network: ChosenNetwork) {
        gap()
        var approval = planned.formalities.approval(of: planned.receipt) + " --plan \(planned.plan)"
        if !planned.braked.isEmpty {
            say(
                "削除される方が多いため、承認には理由が要ります：\(planned.braked.joined(separator: "、"))",
                "Many people would be removed; approval needs a reason: \(planned.braked.joined(separator: ", "))"
            )
            if let explanation = planned.removalExplanation {
                say("事業所の説明：\(explanation)", "The facility says: \(explanation)")
            }
            approval += " --confirm-removals '...'"
        }
        if let addresses = planned.addresses, !addresses.missing.isEmpty {
            return next(
                network.command("application confirm-addresses \(planned.receipt)"),
                network.command(approval + " --unconfirmed-addresses '...'"))
        }
        next(network.command(approval))
    }
}

extension PlanEffect.Kind {
    fileprivate func heading(_ count: Int) -> Bilingual {
        switch self {
        case .register: Bilingual(ja: "新しく登録する方：\(count)名", en: "Registered: \(count)")
        case .join: Bilingual(ja: "所属が加わる方（兼務など）：\(count)名", en: "A further affiliation: \(count)")
        case .move: Bilingual(ja: "ほかの事業所から移る方：\(count)名", en: "Moved here: \(count)")
        case .change: Bilingual(ja: "登録内容が変わる方：\(count)名", en: "Changed: \(count)")
        case .unchanged: Bilingual(ja: "変わらない方：\(count)名", en: "Unchanged: \(count)")
        case .leave: Bilingual(ja: "事業所を離れる方：\(count)名", en: "Leave the facility: \(count)")
        }
    }
}

extension RosterPlan.Counts {
    /// What approval would do, in a line: `登録 3名、変更 1名`.
    var label: Bilingual? {
        let parts = [
            (registered, "登録", "registered"), (joined, "所属追加", "joined"), (moved, "転入", "moved here"),
            (changed, "変更", "changed"), (unchanged, "変更なし", "unchanged"), (left, "退職・転出", "leave"),
        ].filter { $0.0 > 0 }
        let people = parts.map { Bilingual(ja: "\($0.1) \($0.0)名", en: "\($0.0) \($0.2)") }
        let facilities =
            changedFacilities == 0
            ? []
            : [
                Bilingual(
                    ja: "事業所の変更 \(changedFacilities)件", en: "facilities changed: \(changedFacilities)")
            ]
        let all = people + facilities
        guard !all.isEmpty else { return nil }
        return Bilingual(
            ja: all.map(\.ja).joined(separator: "、"), en: all.map(\.en).joined(separator: ", "))
    }
}
