import Registry
import Web

extension MeasureEntry {
    /// In the order of the page.
    func mistakes(today: Day, _ t: Language) -> [FormError] {
        let words = Mistakes(entry: self, t: t)
        let explanation = grants ? [words.explainedOn(today), words.explainedBy] : []
        return ([words.cause] + explanation + [words.reason]).compactMap(\.self)
    }
}

/// What is wrong with each field; nil where nothing is.
private struct Mistakes {
    let entry: MeasureEntry
    let t: Language

    var cause: FormError? {
        guard entry.verb == .suspend, entry.cause == nil else { return nil }
        return mistake("cause", "止める理由を選んでください。", "Choose why.")
    }

    func explainedOn(_ today: Day) -> FormError? {
        guard !entry.explainedOn.isBlank else {
            return mistake("explained-on", "説明した日を入力してください。", "Say when it was explained.")
        }
        do throws(DayFault) {
            guard try Day(written: entry.explainedOn) > today else { return nil }
            return mistake("explained-on", "説明した日は、今日までの日付にしてください。", "It must be today or earlier.")
        } catch {
            return mistake(
                "explained-on", "説明した日：\(error.detail.ja)。", "When the role was explained: \(error.detail.en).")
        }
    }

    var explainedBy: FormError? {
        let name = entry.explainedBy
        guard name.isBlank || name.count > MeasureEntry.longestName else { return nil }
        return mistake(
            "explained-by", "説明した方のお名前を、100文字以内で入力してください。", "Say who explained it, in 100 characters.")
    }

    var reason: FormError? {
        let asksWhatHappened = entry.verb == .suspend
        if entry.reason.isBlank {
            return asksWhatHappened
                ? mistake("reason", "いきさつを入力してください。", "Say what happened.")
                : mistake("reason", "理由を入力してください。", "Say why.")
        }
        guard entry.reason.count > MeasureEntry.longestReason else { return nil }
        return mistake(
            "reason", "\(asksWhatHappened ? "いきさつ" : "理由")は500文字以内にしてください。",
            "Use 500 characters at most.")
    }

    private func mistake(_ field: String, _ ja: String, _ en: String) -> FormError {
        FormError(field: field, message: t(ja: ja, en: en))
    }
}
