import Postgres
import Registry
import Storage

/// What an approval refuses, although the application could be read.
extension ApproveApplication {
    /// Asked again at approval: somebody else may have registered an address since the file was checked (J6).
    func refuseConflicts(of plan: RosterPlan) throws(Refusal) {
        let conflicts = plan.problems.filter { $0.severity == .error }
        guard conflicts.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "受付後に登録内容が変わったため、承認できません。何も登録していません。",
                    en:
                        "What is registered has changed since the application was received. Nothing was registered."
                ),
                remedy: Bilingual(
                    ja: "application return で差し戻してください。", en: "Return it with application return."),
                details: conflicts.map(\.summary))
        }
    }

    func refuseUnlessSeen(_ plan: RosterPlan) throws(Refusal) {
        guard let seenPlan, seenPlan.lowercased() != plan.fingerprint else { return }
        throw Refusal(
            .notAllowed,
            Bilingual(
                ja: "ご覧になった計画（\(seenPlan)）から内容が変わっています（いまは \(plan.fingerprint)）。何も登録していません。",
                en:
                    "The plan you saw (\(seenPlan)) has changed; it is now \(plan.fingerprint). Nothing was registered."
            ),
            remedy: Bilingual(
                ja: "application plan \(receipt) で見直してください。", en: "Look again with application plan \(receipt)."
            ))
    }

    /// The brake: a roster that would remove many people is more often a wrong file than a mass departure.
    func refuseUnlessConfirmed(
        _ plan: RosterPlan, _ facilities: [ApplicationFacility], _ intake: NetworkDefinition.Intake
    ) throws(Refusal) {
        let braked = plan.brakes(intake.removalBrake)
        guard !braked.isEmpty, removalReason?.isEmpty ?? true else { return }
        throw Refusal(
            .notAllowed,
            Bilingual(
                ja: "削除される方が多いため、確認が必要です。何も登録していません。",
                en: "This would remove many people, and needs a confirmation. Nothing was registered."),
            remedy: Bilingual(
                ja: "application plan \(receipt) で確かめ、正しければ --confirm-removals に理由を書いてください。",
                en:
                    "Look at application plan \(receipt); if it is right, give the reason with --confirm-removals."
            ),
            details: braked.map { ordinal in
                let (name, counts) = (facilities[ordinal].name ?? "", plan.removals(at: ordinal))
                return Bilingual(
                    ja: "\(name)：在籍\(counts.present)名のうち\(counts.leaving)名",
                    en: "\(name): \(counts.leaving) of \(counts.present) people")
            })
    }
}

extension ApproveApplication {
    /// The numbers that a network demands before it registers anybody (J9): given now, or kept with the application.
    func refuseWithoutNumbers(
        _ kept: ApplicationRecord.Office, _ formalities: NetworkDefinition.Formalities
    ) throws(Refusal) {
        let numbers: [(demanded: Bool, number: String?, name: Bilingual, option: String)] = [
            (
                formalities.registryNumber, officeFile.registryNumber ?? kept.registryNumber,
                Bilingual(ja: "収受番号", en: "the registry number"), "--registry-number"
            ),
            (
                formalities.decisionNumberRequired, officeFile.decisionNumber ?? kept.decisionNumber,
                Bilingual(ja: "決裁番号", en: "the number of the formal decision"), "--decision-number"
            ),
        ]
        let missing = numbers.filter { $0.demanded && $0.number?.isEmpty ?? true }
        guard !missing.isEmpty else { return }
        let names = missing.map(\.name)
        let options = missing.map(\.option)
        throw Refusal(
            .notAllowed,
            Bilingual(
                ja: "このネットワークでは、登録の前に\(names.map(\.ja).joined(separator: "と"))が必要です。",
                en: "Before registration this network demands \(names.map(\.en).joined(separator: " and "))."),
            remedy: Bilingual(
                ja: "\(options.joined(separator: "・")) で指定してください。",
                en: "Give it with \(options.joined(separator: " and "))."))
    }
}

extension ApproveApplication {
    /// Where addresses are confirmed, nobody is registered under one that was not, unless a clerk says why (T A7). Returns
    /// how many there are; nil where the network does not ask.
    func refuseUnconfirmed(
        _ application: ApplicationRecord, _ intake: NetworkDefinition.Intake, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> Int? {
        guard intake.confirmAddresses else { return nil }
        let open = try RosterAddress.list(of: application.id, tx, scope.network)
            .filter { !$0.standing.isSettled }
        guard !open.isEmpty, unconfirmedReason?.isEmpty ?? true else { return open.count }
        throw Refusal(
            .notAllowed,
            Bilingual(
                ja: "アドレスの確認が済んでいない方が\(open.count)名います。何も登録していません。",
                en: "\(open.count) addresses are not confirmed. Nothing was registered."),
            remedy: Bilingual(
                ja:
                    "application confirm-addresses \(receipt) でもう一度お送りするか、待たずに登録する理由を --unconfirmed-addresses に書いてください。",
                en:
                    "Ask again with application confirm-addresses \(receipt), or say why not to wait with --unconfirmed-addresses."
            ),
            details: open.prefix(20).map { address in
                let line = [address.name, address.email].compactMap(\.self).joined(separator: " ")
                return Bilingual(ja: line, en: line)
            })
    }
}

extension Problem {
    /// One line: where, what, what to do.
    var summary: Bilingual {
        Bilingual(
            ja: [place.line.map { "\($0)行目" }, place.columnName.map { "「\($0)」" }].compactMap(\.self)
                .joined(separator: " ").followed(by: "：") + message.ja + remedy.ja,
            en: [place.line.map { "line \($0)" }, place.columnName.map { "“\($0)”" }].compactMap(\.self)
                .joined(separator: " ").followed(by: ": ") + message.en + " " + remedy.en)
    }
}

extension String {
    /// With a mark behind it, unless it is empty.
    fileprivate func followed(by mark: String) -> String { isEmpty ? "" : self + mark }
}
