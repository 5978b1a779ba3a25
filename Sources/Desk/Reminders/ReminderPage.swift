import Operations
import Registry
import Storage

extension Page {
    mutating func reminders(_ rounds: [ReminderRound], isRehearsal: Bool) {
        for round in rounds {
            gap()
            if let failure = round.failure {
                say(
                    "\(round.network)：督促を用意できませんでした。\(failure.what.ja)",
                    "\(round.network): no reminders could be written. \(failure.what.en)")
            } else {
                self.round(round, isRehearsal: isRehearsal)
            }
        }
        if rounds.isEmpty { say("ネットワークはまだありません。", "There is no network yet.") }
    }

    private mutating func round(_ round: ReminderRound, isRehearsal: Bool) {
        let total = round.mails.values.reduce(0, +)
        guard total > 0 else {
            return say("\(round.network)：督促はありません。", "\(round.network): nothing is due.")
        }
        if isRehearsal {
            say(
                "\(round.network)：督促\(total)通の期限が来ています。まだ用意していません。",
                "\(round.network): \(total) reminders are due. None was written.")
        } else {
            say(
                "\(round.network)：督促\(total)通を送信待ちに入れました。",
                "\(round.network): \(total) reminders wait to be sent.")
        }
        if let due = round.due { dueReminders(due) } else { counts(round.mails) }
    }

    private mutating func counts(_ mails: [ReminderKind: Int]) {
        let kinds = mails.sorted { $0.key.rawValue < $1.key.rawValue }
        facts(
            kinds.map { kind, count in
                let title = kind.title
                return Fact(title.ja, title.en, String(count))
            })
    }

    private mutating func dueReminders(_ due: [DueReminder]) {
        table(
            due, orSay: Bilingual(ja: "督促はありません。", en: "Nothing is due."),
            [
                Column("種類", "kind", term: { $0.kind.title }),
                Column("宛先", "to", term: { $0.recipient.map(Bilingual.verbatim) ?? .secretariat }),
                Column("氏名", "name") { $0.recipientName },
                Column("事業所", "facility") { $0.facility },
                Column("受付番号", "receipt") { $0.receipt },
                Column("起点の日", "since") { $0.since.description },
            ])
    }
}

extension Bilingual {
    fileprivate static let secretariat = Bilingual(ja: "事務局", en: "the secretariat")
}
